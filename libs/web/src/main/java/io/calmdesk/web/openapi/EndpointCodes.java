package io.calmdesk.web.openapi;

import io.calmdesk.web.Caller;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import io.calmdesk.web.Limit;
import io.calmdesk.web.Refuses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Tells from an endpoint's arguments which problems the edge may answer in its place. */
final class EndpointCodes {

    private final Map<Integer, Set<String>> codes = new TreeMap<>();

    private EndpointCodes() {}

    /** The codes by status, both in order. */
    static Map<Integer, Set<String>> of(HandlerMethod endpoint) {
        var found = new EndpointCodes();
        found.everywhere();
        if (has(endpoint, it -> it.getParameterType() == Caller.class)) {
            found.withCaller();
        }
        if (has(endpoint, it -> it.hasParameterAnnotation(RequestBody.class))) {
            found.withBody();
        }
        found.withOtherArguments(endpoint);
        AnnotatedElementUtils.getMergedRepeatableAnnotations(endpoint.getMethod(), Refuses.class, Refuses.All.class)
                .forEach(it -> found.add(it.status(), it.codes()));
        return found.codes;
    }

    private void everywhere() {
        add(406, "not-acceptable");
        add(429, "too-many-requests");
        add(500, "internal-error");
        add(503, "temporarily-unavailable");
    }

    private void withCaller() {
        add(401, "unauthenticated", "token-expired", "token-invalid", "token-ambiguous");
        add(403, "forbidden", "access-removed");
        add(503, "tenant-preparing");
    }

    private void withBody() {
        add(400, "malformed-json", "missing-body", "duplicate-field", "nesting-too-deep", "invalid-character");
        add(400, "unknown-field", "unknown-code", "invalid-field", "missing-field", "too-long");
        add(413, "payload-too-large");
        add(415, "unsupported-media-type");
    }

    private void withOtherArguments(HandlerMethod endpoint) {
        if (has(endpoint, it -> it.hasParameterAnnotation(PathVariable.class))) {
            add(404, "not-found");
        }
        if (has(endpoint, it -> it.hasParameterAnnotation(RequestParam.class))) {
            add(400, "invalid-field");
        }
        if (has(endpoint, it -> it.getParameterType() == Limit.class)) {
            add(400, "out-of-range", "invalid-cursor");
        }
        if (has(endpoint, it -> it.hasParameterAnnotation(IfMatch.class))) {
            add(400, "invalid-version");
            add(409, "version-conflict");
        }
        if (has(endpoint, it -> it.getParameterType() == IdempotencyKey.class)) {
            add(400, "invalid-key");
            add(422, "idempotency-key-reused");
        }
    }

    private void add(int status, String... these) {
        codes.computeIfAbsent(status, any -> new TreeSet<>()).addAll(List.of(these));
    }

    private static boolean has(HandlerMethod endpoint, Predicate<MethodParameter> wanted) {
        return Arrays.stream(endpoint.getMethodParameters()).anyMatch(wanted);
    }
}
