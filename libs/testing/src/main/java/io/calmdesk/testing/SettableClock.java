package io.calmdesk.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.threeten.extra.MutableClock;

/** A clock that stands still until the test moves it; safe to read from every thread. */
public final class SettableClock implements InstantSource {

    private final MutableClock clock;

    private SettableClock(Instant start) {
        this.clock = MutableClock.of(start, ZoneOffset.UTC);
    }

    /** A clock standing at this moment. */
    public static SettableClock at(Instant start) {
        return new SettableClock(start);
    }

    /** A clock standing at this moment, written as RFC 3339. */
    public static SettableClock at(String start) {
        return new SettableClock(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** Moves the clock forward. */
    public void advance(Duration by) {
        clock.add(by);
    }

    /** Puts the clock to a moment, forward or back. */
    public void set(Instant moment) {
        clock.setInstant(moment);
    }
}
