package io.calmdesk.crises;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Malformed.FieldError;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one request and remembers everything that is wrong with them, to be told at once. */
public final class FieldCheck {

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes that something is wrong with a field. */
    public void refuse(String field, String code) {
        errors.add(new FieldError(field, code));
    }

    /** Text of at most {@code most} Unicode code points, unchanged; blank text is as good as none. */
    public @Nullable String optional(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > most) {
            refuse(field, "too-long");
        }
        return text;
    }

    /** Text that must be there and not blank, unchanged. */
    public String required(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            refuse(field, text == null ? "missing" : "blank");
            return "";
        }
        optional(field, text, most);
        return text;
    }

    /** One of a list of codes, if it is there. */
    public <T> Optional<T> code(String field, @Nullable String code, Function<String, Optional<T>> of) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<T> found = of.apply(code);
        if (found.isEmpty()) {
            refuse(field, "unknown-code");
        }
        return found;
    }

    /** A moment, if one is there. */
    public @Nullable Instant moment(String field, @Nullable String moment) {
        try {
            return moment == null ? null : Instant.parse(moment);
        } catch (DateTimeParseException unreadable) {
            refuse(field, "invalid");
            return null;
        }
    }

    /** Refuses the request when anything was wrong. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Malformed("invalid-field", errors);
        }
    }
}
