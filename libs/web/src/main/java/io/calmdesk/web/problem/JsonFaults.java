package io.calmdesk.web.problem;

import io.calmdesk.web.json.UnreadableText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells what is wrong with a JSON body, and where. */
final class JsonFaults {

    private JsonFaults() {}

    static Problem of(DecodingException fault) {
        return of((Throwable) fault);
    }

    static Problem of(Throwable fault) {
        return switch (jackson(fault)) {
            case UnreadableText it -> Problem.of(HttpStatus.BAD_REQUEST, it.code());
            case StreamConstraintsException large -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-json");
            case InputCoercionException it -> Problem.field("invalid-field", path(it));
            case StreamReadException it ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        String.valueOf(it.getOriginalMessage()).startsWith("Duplicate")
                                ? "duplicate-field"
                                : "malformed-json");
            case UnrecognizedPropertyException it -> Problem.field("unknown-field", path(it));
            case InvalidFormatException it
            when it.getTargetType() != null && it.getTargetType().isEnum() -> Problem.field("unknown-code", path(it));
            case MismatchedInputException it ->
                it.getPath().isEmpty()
                        ? Problem.of(HttpStatus.BAD_REQUEST, "malformed-json")
                        : Problem.field("invalid-field", path(it));
            case JacksonException it when !it.getPath().isEmpty() -> Problem.field("invalid-field", path(it));
            // Spring's word for a body that is not there
            case null -> Problem.of(HttpStatus.BAD_REQUEST, "missing-body");
            default -> Problem.of(HttpStatus.BAD_REQUEST, "malformed-json");
        };
    }

    private static @Nullable JacksonException jackson(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException found) {
                return found;
            }
        }
        return null;
    }

    /** The field as callers write it: {@code customer.name}, {@code items[2].code}. */
    private static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
