package io.calmdesk.tenants.policy;

import io.calmdesk.kernel.Malformed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When the business is open: hours by weekday, holidays, and days worked although the week says otherwise. */
public record WorkCalendar(
        ZoneId timeZone, Map<DayOfWeek, List<Opening>> hours, List<LocalDate> holidays, List<LocalDate> workdays) {

    private static final int MOST_DATES = 2000;
    private static final int MOST_OPENINGS = 10;

    public WorkCalendar {
        hours = Map.copyOf(hours);
        holidays = List.copyOf(holidays);
        workdays = List.copyOf(workdays);
    }

    /** Open from one time of day until a later one; the last moment of the day is written 24:00. */
    public record Opening(LocalTime from, LocalTime until) {

        private static final String END_OF_DAY = "24:00";
        private static final Pattern TIME = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");

        /** Reads {@code 09:00} and {@code 18:00}, the end also {@code 24:00}; empty when it is neither. */
        public static Optional<Opening> of(String from, String until) {
            boolean toTheEnd = END_OF_DAY.equals(until);
            return TIME.matcher(from).matches()
                            && (toTheEnd || TIME.matcher(until).matches())
                    ? Optional.of(new Opening(LocalTime.parse(from), toTheEnd ? LocalTime.MAX : LocalTime.parse(until)))
                    : Optional.empty();
        }

        List<String> asWritten() {
            return List.of(from.toString(), until.equals(LocalTime.MAX) ? END_OF_DAY : until.toString());
        }
    }

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
                            .map(Opening::asWritten)
                            .toList());
        }
        return Map.of(
                "timeZone", timeZone.getId(),
                "hours", week,
                "holidays", holidays.stream().map(LocalDate::toString).toList(),
                "workdays", workdays.stream().map(LocalDate::toString).toList());
    }

    private static void inOrder(List<Opening> openings) {
        if (openings.size() > MOST_OPENINGS) {
            throw Malformed.field("hours", "too-long");
        }
        LocalTime before = LocalTime.MIN;
        for (Opening opening : openings) {
            if (opening.from().isBefore(before) || !opening.until().isAfter(opening.from())) {
                throw Malformed.field("hours", "out-of-range");
            }
            before = opening.until();
        }
    }
}
