package io.calmdesk.notifications.stream;

import io.calmdesk.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last minutes of events, numbered. Numbers mean nothing to another instance or after a gap, so every run of them
 * has a name of its own, and an id with another name is simply not known.
 */
final class RecentEvents {

    private final Duration keptFor;
    private final int atMost;
    private final Deque<Numbered> events = new ArrayDeque<>();
    private String run = Ids.next();
    private long last;

    RecentEvents(Duration keptFor, int atMost) {
        this.keptFor = keptFor;
        this.atMost = atMost;
    }

    Numbered add(StreamEvent event, Instant now) {
        last++;
        Numbered numbered = new Numbered(last, lastId(), now, event);
        events.addLast(numbered);
        Instant oldest = now.minus(keptFor);
        while (events.size() > atMost || events.getFirst().at().isBefore(oldest)) {
            events.removeFirst();
        }
        return numbered;
    }

    /** What came after the event with this id; empty when that cannot be told any more. */
    Optional<List<Numbered>> after(String id) {
        long number = id.startsWith(run + "-") ? number(id.substring(run.length() + 1)) : -1;
        long firstKept = last - events.size() + 1;
        if (number < firstKept - 1 || number > last) {
            return Optional.empty();
        }
        List<Numbered> later = new ArrayList<>();
        for (Numbered event : events) {
            if (event.number() > number) {
                later.add(event);
            }
        }
        return Optional.of(later);
    }

    String lastId() {
        return run + "-" + last;
    }

    /** Forgets everything: events may have passed unseen. */
    void startAnew() {
        events.clear();
        run = Ids.next();
        last = 0;
    }

    private static long number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
    }

    record Numbered(long number, String id, Instant at, StreamEvent event) {}
}
