package io.calmdesk.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;

/** So many requests a minute for each key, refilled evenly; a rate of 0 allows everything. */
final class Allowances {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long MOST_KEYS = 200_000;

    private final long rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Allowances(long rate, InstantSource clock) {
        this.rate = rate;
        this.time = new ClockMeter(clock);
        // a bucket that was left alone for a minute is full again and may be forgotten
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(WINDOW.plusSeconds(5))
                .build();
    }

    Allowance take(String key) {
        if (rate == 0) {
            return new Allowance(true, 0, 0, Duration.ZERO);
        }
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                rate,
                probe.getRemainingTokens(),
                Duration.ofNanos(
                        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, WINDOW))
                        .build());
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
