package io.calmdesk.gateway.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request the gateway itself refuses: the status, a stable code, further members and headers of the answer. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Problem(HttpStatus status, String code) {
        // a refusal is an answer, not a fault: no stack trace
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** A refusal with this status and code. */
    public static Problem of(HttpStatus status, String code) {
        return new Problem(status, code);
    }

    /** There is nothing under this path. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found");
    }

    /** The caller has to prove who they are; the code says what was wrong with the proof. */
    public static Problem unauthenticated(String code) {
        return of(HttpStatus.UNAUTHORIZED, code).header("WWW-Authenticate", "Bearer");
    }

    /** The address exists, but only for these methods. */
    public static Problem methodNotAllowed(String allowed) {
        return of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed").header("Allow", allowed);
    }

    /** Something behind the gateway does not answer; repeat later. */
    public static Problem unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable").retryAfter(Duration.ofSeconds(2));
    }

    /** Adds a member to the answer. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says when to try again, in whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return header("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** The stable code, lower case with hyphens. */
    public String code() {
        return code;
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
