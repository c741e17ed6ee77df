package io.calmdesk.casedesk.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts working time only: weekly business hours in one zone, without holidays, with make-up workdays. A make-up
 * workday on a day that is otherwise off has the hours of the first working day of the week.
 */
public final class WorkingCalendar implements Timeline {

    /** Longer than any stretch of holidays; a calendar without any opening must not be searched for ever. */
    private static final int SEARCHED_DAYS = 3_700;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> week;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;

    public WorkingCalendar(
            ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays, Set<LocalDate> workdays) {
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.holidays = Set.copyOf(holidays);
        this.workdays = Set.copyOf(workdays);
    }

    @Override
    public Instant after(Instant from, Duration counted) {
        Duration left = counted;
        LocalDate first = from.atZone(zone).toLocalDate();
        for (int day = 0; day < SEARCHED_DAYS; day++) {
            for (Stretch open : stretches(first.plusDays(day))) {
                Stretch rest = open.since(from);
                if (left.compareTo(rest.length()) <= 0) {
                    return left.isZero() ? from : rest.from().plus(left);
                }
                left = left.minus(rest.length());
            }
        }
        throw new IllegalStateException("the calendar never opens long enough");
    }

    @Override
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch open : stretches(day)) {
                sum = sum.plus(open.since(from).until(to).length());
            }
        }
        return sum;
    }

    /** The working time of the next {@code count} working days, the day of {@code from} not counted. */
    Counted workingDays(Instant from, int count) {
        LocalDate day = from.atZone(zone).toLocalDate();
        Duration sum = Duration.ZERO;
        Instant start = from;
        for (int counted = 0, searched = 0; counted < count; searched++) {
            if (searched > SEARCHED_DAYS) {
                throw new IllegalStateException("the calendar has no working days");
            }
            day = day.plusDays(1);
            List<Stretch> open = stretches(day);
            if (!open.isEmpty()) {
                start = counted == 0 ? open.getFirst().from() : start;
                sum = open.stream().map(Stretch::length).reduce(sum, Duration::plus);
                counted++;
            }
        }
        return new Counted(start, sum);
    }

    /** Where counting begins and how much is to be counted. */
    record Counted(Instant from, Duration length) {}

    private List<Stretch> stretches(LocalDate day) {
        List<Stretch> found = new ArrayList<>();
        for (Opening opening : openings(day)) {
            found.add(new Stretch(at(day, opening.from()), at(day, opening.until())));
        }
        return found;
    }

    private List<Opening> openings(LocalDate day) {
        List<Opening> usual = week.getOrDefault(day.getDayOfWeek(), List.of());
        if (workdays.contains(day)) {
            return usual.isEmpty() ? firstWorkingDay() : usual;
        }
        return holidays.contains(day) ? List.of() : usual;
    }

    private List<Opening> firstWorkingDay() {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!week.getOrDefault(day, List.of()).isEmpty()) {
                return week.getOrDefault(day, List.of());
            }
        }
        return List.of();
    }

    private Instant at(LocalDate day, Duration sinceMidnight) {
        return day.atStartOfDay().plus(sinceMidnight).atZone(zone).toInstant();
    }

    private record Stretch(Instant from, Instant until) {

        Stretch since(Instant moment) {
            Instant later = moment.isAfter(from) ? moment : from;
            return new Stretch(later.isAfter(until) ? until : later, until);
        }

        Stretch until(Instant moment) {
            Instant earlier = moment.isBefore(until) ? moment : until;
            return new Stretch(from, earlier.isBefore(from) ? from : earlier);
        }

        Duration length() {
            return Duration.between(from, until);
        }
    }
}
