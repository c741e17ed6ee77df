package io.calmdesk.web.problem;

import io.calmdesk.kernel.Malformed.FieldError;
import io.calmdesk.web.BodyTooLarge;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;

/** Turns what Spring says about a request into codes of ours. */
final class FrameworkFaults {

    private FrameworkFaults() {}

    static Problem of(ResponseStatusException fault) {
        if (isTooLarge(fault)) {
            return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large");
        }
        return switch (fault) {
            case WebExchangeBindException it -> Problem.fields("invalid-field", invalid(it));
            case MissingRequestValueException it -> Problem.field("missing-field", it.getName());
            case ServerWebInputException it -> input(it);
            default -> byStatus(fault);
        };
    }

    private static Problem input(ServerWebInputException fault) {
        return switch (fault.getCause()) {
            case DecodingException it -> JsonFaults.of(it);
            case TypeMismatchException it -> Problem.field("invalid-field", parameter(fault));
            case null, default ->
                fault.getMethodParameter() != null
                        ? Problem.of(HttpStatus.BAD_REQUEST, "missing-body")
                        : Problem.of(HttpStatus.BAD_REQUEST, "malformed-request");
        };
    }

    private static Problem byStatus(ResponseStatusException fault) {
        HttpStatus status = HttpStatus.resolve(fault.getStatusCode().value());
        if (status == null) {
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        }
        Problem problem = switch (status) {
            case BAD_REQUEST -> Problem.of(status, "malformed-request");
            case UNAUTHORIZED -> Problem.of(status, "unauthenticated");
            case FORBIDDEN -> Problem.of(status, "forbidden");
            case NOT_FOUND -> Problem.of(status, "not-found");
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method-not-allowed");
            case NOT_ACCEPTABLE -> Problem.of(status, "not-acceptable");
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, "unsupported-media-type");
            case CONTENT_TOO_LARGE -> Problem.of(status, "payload-too-large");
            case TOO_MANY_REQUESTS -> Problem.of(status, "too-many-requests");
            case SERVICE_UNAVAILABLE -> Problems.unavailable("temporarily-unavailable", 1);
            default ->
                status.is4xxClientError()
                        ? Problem.of(status, "malformed-request")
                        : Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
        HttpHeaders told = fault.getHeaders();
        List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT).forEach(name -> {
            if (told.getFirst(name) != null) {
                problem.with(name, Objects.requireNonNull(told.getFirst(name)));
            }
        });
        return problem;
    }

    private static List<FieldError> invalid(WebExchangeBindException fault) {
        return fault.getFieldErrors().stream()
                .map(it -> new FieldError(
                        it.getField(),
                        switch (Objects.requireNonNullElse(it.getCode(), "")) {
                            case "NotNull", "NotBlank", "NotEmpty" -> "missing";
                            case "Size", "Max" -> "too-long";
                            default -> "invalid";
                        }))
                .toList();
    }

    private static String parameter(ServerWebInputException fault) {
        MethodParameter parameter = fault.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        return name == null ? "" : name;
    }

    private static boolean isTooLarge(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException || cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
