package io.calmdesk.tenants.policy.web;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.tenants.policy.WorkCalendar;
import io.calmdesk.tenants.policy.WorkCalendar.Opening;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the business is open, in the same form as it is published. */
@Schema(
        name = "CalendarRequest",
        requiredProperties = {"timeZone", "hours"})
record CalendarRequest(
        @Schema(example = "Asia/Shanghai") @Nullable String timeZone,

        @Schema(example = "{\"MONDAY\":[[\"09:00\",\"18:00\"]]}") @Nullable
        Map<String, List<List<String>>> hours,

        @Schema(example = "[\"2026-10-01\"]") @Nullable List<String> holidays,
        @Nullable List<String> workdays) {

    WorkCalendar checked() {
        if (timeZone == null || hours == null) {
            throw Malformed.field(timeZone == null ? "timeZone" : "hours", "missing");
        }
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw Malformed.field("timeZone", "unknown-zone");
        }
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, openings) -> week.put(
                day(day), openings.stream().map(CalendarRequest::opening).toList()));
        return new WorkCalendar(ZoneId.of(timeZone), week, dates("holidays", holidays), dates("workdays", workdays))
                .checked();
    }

    private static DayOfWeek day(String name) {
        try {
            return DayOfWeek.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Malformed.field("hours", "unknown-code");
        }
    }

    private static Opening opening(List<String> pair) {
        if (pair.size() != 2) {
            throw Malformed.field("hours", "invalid-time");
        }
        return Opening.of(pair.getFirst(), pair.getLast()).orElseThrow(() -> Malformed.field("hours", "invalid-time"));
    }

    private static List<LocalDate> dates(String field, @Nullable List<String> texts) {
        try {
            return texts == null
                    ? List.of()
                    : texts.stream().map(LocalDate::parse).distinct().sorted().toList();
        } catch (DateTimeParseException e) {
            throw Malformed.field(field, "invalid-date");
        }
    }
}
