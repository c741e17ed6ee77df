package io.calmdesk.reports.figure;

import io.calmdesk.kernel.Malformed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days a report is asked for, both included, as the business counts them. */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    public Period {
        if (to.isBefore(from)) {
            throw Malformed.field("to", "out-of-range");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Malformed.field("from", "out-of-range");
        }
    }

    /**
     * The period between two days written as {@code 2026-11-20}; without the last one until today, without the first
     * one thirty days long. {@link Malformed} when a day is none, the first lies behind the last, or there are more
     * than 400.
     */
    public static Period of(Optional<String> from, Optional<String> to, ZoneId zone, Instant now) {
        LocalDate last = to.map(it -> day("to", it)).orElse(now.atZone(zone).toLocalDate());
        LocalDate first = from.map(it -> day("from", it)).orElse(last.minusDays(USUAL_DAYS - 1L));
        return new Period(first, last, zone);
    }

    /** The moment the first day begins. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The moment after the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String field, String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // Said below, like everything else that is no day.
        }
        throw Malformed.field(field, "invalid");
    }
}
