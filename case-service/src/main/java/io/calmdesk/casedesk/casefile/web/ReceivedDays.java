package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.FieldCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The days on which customers told us, both included, as the business counts them; none is no bound. */
record ReceivedDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    static ReceivedDays of(FieldCheck check, @Nullable String from, @Nullable String to) {
        ReceivedDays days = new ReceivedDays(check.day("receivedFrom", from), check.day("receivedTo", to));
        if (days.from != null && days.to != null && days.to.isBefore(days.from)) {
            check.refuse("receivedTo", "out-of-range");
        }
        return days;
    }

    /** The moment the first day begins. */
    @Nullable
    Instant begin(Supplier<ZoneId> zone) {
        return from == null ? null : from.atStartOfDay(zone.get()).toInstant();
    }

    /** The moment after the last day. */
    @Nullable
    Instant end(Supplier<ZoneId> zone) {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone.get()).toInstant();
    }
}
