package io.calmdesk.tenants.policy;

import io.calmdesk.kernel.Malformed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When the business is open: hours by weekday, holidays, and days worked although the week says otherwise. */
public record WorkCalendar(
        ZoneId timeZone, Map<DayOfWeek, List<Opening>> hours, List<LocalDate> holidays, List<LocalDate> workdays) {

    private static final int MOST_DATES = 2000;

    public WorkCalendar {
        hours = Map.copyOf(hours);
        holidays = List.copyOf(holidays);
        workdays = List.copyOf(workdays);
    }

    /** Open from one time of day until a later one. */
    public record Opening(LocalTime from, LocalTime until) {}

    /** Refuses a calendar that is never open, whose hours overlap or end before they begin, or that is too long. */
    public WorkCalendar checked() {
        if (hours.values().stream().allMatch(List::isEmpty)) {
            throw Malformed.field("hours", "missing");
        }
        hours.forEach((day, openings) -> inOrder(openings));
        if (holidays.size() > MOST_DATES) {
            throw Malformed.field("holidays", "too-long");
        }
        if (workdays.size() > MOST_DATES) {
            throw Malformed.field("workdays", "too-long");
        }
        return this;
    }

    /** The calendar as the section of settings carries it. */
    public Map<String, Object> data() {
        Map<String, Object> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(
                    day.name(),
                    hours.getOrDefault(day, List.of()).stream()
                            .map(opening -> List.of(
                                    opening.from().toString(), opening.until().toString()))
                            .toList());
        }
        return Map.of(
                "timeZone", timeZone.getId(),
                "hours", week,
                "holidays", holidays.stream().map(LocalDate::toString).toList(),
                "workdays", workdays.stream().map(LocalDate::toString).toList());
    }

    private static void inOrder(List<Opening> openings) {
        LocalTime before = LocalTime.MIN;
        for (Opening opening : openings) {
            if (opening.from().isBefore(before) || !opening.until().isAfter(opening.from())) {
                throw Malformed.field("hours", "out-of-range");
            }
            before = opening.until();
        }
    }
}
