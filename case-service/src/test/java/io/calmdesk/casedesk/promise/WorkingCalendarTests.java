package io.calmdesk.casedesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Autumn 2026 in China: a week off in October, made up for on a Sunday and a Saturday. */
    private static final WorkingCalendar AUTUMN = new WorkingCalendar(
            SHANGHAI,
            weekdays(Opening.of("09:00", "18:00")),
            Set.of(
                    LocalDate.parse("2026-10-01"),
                    LocalDate.parse("2026-10-02"),
                    LocalDate.parse("2026-10-05"),
                    LocalDate.parse("2026-10-06"),
                    LocalDate.parse("2026-10-07")),
            Set.of(LocalDate.parse("2026-09-20"), LocalDate.parse("2026-10-10")));

    @Test
    @Tag("R-014")
    @Tag("R-015")
    void twoWorkingDaysEndAtTheCloseOfTheSecondDayAfterTheHoliday() {
        Allowance.Span span = Allowance.of("P2D", "working-days").startingAt(at("2026-09-30T16:20"), AUTUMN);
        assertThat(span.length()).isEqualTo(Duration.ofHours(18));
        assertThat(span.at(50)).isEqualTo(at("2026-10-08T18:00"));
        assertThat(span.at(80)).isEqualTo(at("2026-10-09T14:24"));
        assertThat(span.at(100)).isEqualTo(at("2026-10-09T18:00"));
        assertThat(span.at(150)).isEqualTo(at("2026-10-10T18:00"));
    }

    @Test
    @Tag("R-015")
    void aMakeUpWorkdayHasTheHoursOfAWorkingDay() {
        assertThat(AUTUMN.between(at("2026-10-08T09:00"), at("2026-10-08T10:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(AUTUMN.after(at("2026-10-10T09:30"), Duration.ofHours(17))).isEqualTo(at("2026-10-12T17:30"));
        assertThat(AUTUMN.after(at("2026-10-10T09:30"), Duration.ofHours(8))).isEqualTo(at("2026-10-10T17:30"));
    }

    @Test
    @Tag("R-016")
    void aRoundTheClockCalendarCountsEveryMinute() {
        Map<DayOfWeek, List<Opening>> always = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            always.put(day, List.of(Opening.of("00:00", "24:00")));
        }
        WorkingCalendar calendar = new WorkingCalendar(SHANGHAI, always, Set.of(), Set.of());
        Instant start = at("2026-09-30T16:20");
        assertThat(calendar.after(start, Duration.ofHours(50))).isEqualTo(start.plus(Duration.ofHours(50)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @Tag("R-014")
    void agreesWithCountingMinuteByMinute(long seed) {
        Random random = new Random(seed);
        ZoneId zone = List.of(SHANGHAI, ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"))
                .get(random.nextInt(3));
        Plan plan = Plan.random(random, zone);
        for (int i = 0; i < 20; i++) {
            Instant from = LocalDateTime.parse("2026-03-01T00:00")
                    .atZone(zone)
                    .toInstant()
                    .plus(Duration.ofMinutes(random.nextInt(300 * 24 * 60)));
            Duration counted = Duration.ofMinutes(1 + random.nextInt(5 * 9 * 60));
            Instant expected = plan.walk(from, counted);
            assertThat(plan.calendar().after(from, counted))
                    .as("seed %d: %s counted from %s in %s", seed, counted, from, zone)
                    .isEqualTo(expected);
            assertThat(plan.calendar().between(from, expected))
                    .as("seed %d: from %s to %s in %s", seed, from, expected, zone)
                    .isEqualTo(counted);
        }
    }

    /** A random calendar, and the plain way of counting on it: one minute after the other. */
    private record Plan(
            ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays, Set<LocalDate> workdays) {

        static Plan random(Random random, ZoneId zone) {
            Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day == DayOfWeek.MONDAY || random.nextInt(7) > 1) {
                    int from = 6 + random.nextInt(4);
                    week.put(
                            day,
                            random.nextBoolean()
                                    ? List.of(hours(from, 12), hours(13, 17 + random.nextInt(8)))
                                    : List.of(hours(from, 15 + random.nextInt(10))));
                }
            }
            Set<LocalDate> holidays = new HashSet<>();
            Set<LocalDate> workdays = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                LocalDate day = LocalDate.parse("2026-03-01").plusDays(random.nextInt(320));
                (random.nextInt(3) == 0 ? workdays : holidays).add(day);
            }
            return new Plan(zone, week, holidays, workdays);
        }

        private static Opening hours(int from, int until) {
            return new Opening(Duration.ofHours(from), Duration.ofHours(until));
        }

        WorkingCalendar calendar() {
            return new WorkingCalendar(zone, week, holidays, workdays);
        }

        Instant walk(Instant from, Duration counted) {
            Instant now = from;
            for (long left = counted.toMinutes(); left > 0; ) {
                if (works(now)) {
                    left--;
                }
                now = now.plus(Duration.ofMinutes(1));
            }
            return now;
        }

        private boolean works(Instant minute) {
            LocalDateTime local = minute.atZone(zone).toLocalDateTime();
            LocalDate day = local.toLocalDate();
            List<Opening> openings = week.getOrDefault(day.getDayOfWeek(), List.of());
            if (workdays.contains(day) && openings.isEmpty()) {
                openings = week.getOrDefault(DayOfWeek.MONDAY, List.of());
            } else if (!workdays.contains(day) && holidays.contains(day)) {
                openings = List.of();
            }
            Duration sinceMidnight = Duration.ofSeconds(local.toLocalTime().toSecondOfDay());
            return openings.stream()
                    .anyMatch(it -> sinceMidnight.compareTo(it.from()) >= 0 && sinceMidnight.compareTo(it.until()) < 0);
        }
    }

    private static Map<DayOfWeek, List<Opening>> weekdays(Opening hours) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.values()).subList(0, 5)) {
            week.put(day, List.of(hours));
        }
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
