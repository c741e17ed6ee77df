package io.calmdesk.casedesk.promise;

import java.time.Duration;
import java.time.Instant;

/** How much time a policy allows, before it is known when it starts. */
public sealed interface Allowance {

    /** A length of time at any hour. */
    record Elapsed(Duration length) implements Allowance {}

    /** A length of business hours. */
    record WorkingTime(Duration length) implements Allowance {}

    /** Up to the close of business of the n-th working day, the day of the start not counted. */
    record WorkingDays(int count) implements Allowance {}

    /** The allowance a policy writes as {@code PT24H} or {@code P2D}, counted {@code elapsed} or otherwise. */
    static Allowance of(String allowance, String counting) {
        Duration length = Duration.parse(allowance);
        return switch (counting) {
            case "elapsed" -> new Elapsed(length);
            case "working-time" -> new WorkingTime(length);
            case "working-days" -> new WorkingDays(Math.toIntExact(length.toDays()));
            default -> throw new IllegalArgumentException("unknown way of counting: " + counting);
        };
    }

    /** The allowance frozen as a length on a timeline, from the moment at which counting begins. */
    default Span startingAt(Instant start, WorkingCalendar calendar) {
        return switch (this) {
            case Elapsed it -> new Span(Timeline.ELAPSED, start, it.length());
            case WorkingTime it -> new Span(calendar, start, it.length());
            case WorkingDays it -> {
                WorkingCalendar.Counted counted = calendar.workingDays(start, it.count());
                yield new Span(calendar, counted.from(), counted.length());
            }
        };
    }

    /** A length of time laid on a timeline. */
    record Span(Timeline timeline, Instant from, Duration length) {

        /** The moment at which this share of the length, in per cent, has been counted; 100 is the end. */
        public Instant at(int share) {
            return timeline.after(from, length.multipliedBy(share).dividedBy(100));
        }
    }
}
