package io.calmdesk.casedesk;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Malformed.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one request and remembers everything that is wrong with them, to be told at once. */
public final class FieldCheck {

    /** By how much the clock of whoever tells us a moment may be ahead of ours. */
    public static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

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

    /** A moment that is neither in the future, give or take a clock, nor before 2000. */
    public @Nullable Instant past(String field, @Nullable String moment, Instant now) {
        if (moment == null) {
            return null;
        }
        Instant read;
        try {
            read = Instant.parse(moment);
        } catch (DateTimeParseException unreadable) {
            refuse(field, "invalid");
            return null;
        }
        if (read.isAfter(now.plus(CLOCKS_DIFFER))) {
            refuse(field, "in-the-future");
        }
        if (read.isBefore(EARLIEST)) {
            refuse(field, "too-early");
        }
        return read;
    }

    /** A day written as {@code 2026-11-20}; blank text is as good as none. */
    public @Nullable LocalDate day(String field, @Nullable String day) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            if (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeParseException noSuchDay) {
            // Said below, like everything else that is no day.
        }
        refuse(field, "invalid");
        return null;
    }

    /** Refuses the request when anything was wrong. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Malformed("invalid-field", errors);
        }
    }
}
