package io.calmdesk.web.problem;

import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.Refusal;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.kernel.Unprocessable;
import io.calmdesk.web.BodyTooLarge;
import java.util.List;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ResponseStatusException;

/** Tells from what went wrong how the request is answered. */
final class Problems {

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refused(refusal);
            case AuthenticationException unknown -> TokenFaults.of(unknown);
            case AccessDeniedException denied -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
            case BodyTooLarge large -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large");
            case DataBufferLimitException large -> Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large");
            case ResponseStatusException framework -> FrameworkFaults.of(framework);
            default -> Outages.is(failure) ? unavailable("temporarily-unavailable", 1) : internalError();
        };
    }

    static Problem unavailable(String code, long seconds) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code).with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    private static Problem internalError() {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
    }

    private static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case Malformed it ->
                new Problem(HttpStatus.BAD_REQUEST, codeOf(it), it.errors(), it.details(), new HttpHeaders());
            case NotFound it -> refused(HttpStatus.NOT_FOUND, it);
            case Conflict it -> refused(HttpStatus.CONFLICT, it);
            case Forbidden it -> refused(HttpStatus.FORBIDDEN, it);
            case Unprocessable it -> refused(HttpStatus.UNPROCESSABLE_CONTENT, it);
            case Unavailable it ->
                unavailable(
                        it.code(), Math.max(1, it.retryAfter().plusMillis(999).toSeconds()));
        };
    }

    private static Problem refused(HttpStatus status, Refusal refusal) {
        return new Problem(status, refusal.code(), List.of(), refusal.details(), new HttpHeaders());
    }

    /** When all fields at fault share one fault, the answer as a whole is named after it. */
    private static String codeOf(Malformed refusal) {
        List<String> codes = refusal.errors().stream()
                .map(Malformed.FieldError::code)
                .distinct()
                .toList();
        if (codes.size() != 1 || !refusal.code().equals("invalid-field")) {
            return refusal.code();
        }
        return codes.getFirst().equals("missing") ? "missing-field" : codes.getFirst();
    }
}
