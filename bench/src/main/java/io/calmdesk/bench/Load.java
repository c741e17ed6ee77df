package io.calmdesk.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Closed-loop load: so many callers, each beginning its next call when the one before is answered. */
final class Load {

    private Load() {}

    /** Runs the call with so many callers for the time given, after a warm-up of a third of it, and says how it went. */
    static Measured run(int callers, Duration time, Callable<Boolean> call) throws InterruptedException {
        loop(callers, time.dividedBy(3), call);
        return loop(callers, time, call);
    }

    private static Measured loop(int callers, Duration time, Callable<Boolean> call) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicLong failures = new AtomicLong();
        CountDownLatch done = new CountDownLatch(callers);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        for (int caller = 0; caller < callers; caller++) {
            Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    if (succeeds(call)) {
                        nanos.add(System.nanoTime() - start);
                    } else {
                        failures.incrementAndGet();
                    }
                }
                done.countDown();
            });
        }
        done.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Measured(sorted.length / seconds, percentile(sorted, 0.5), percentile(sorted, 0.99), failures.get());
    }

    private static boolean succeeds(Callable<Boolean> call) {
        try {
            return call.call();
        } catch (Exception e) {
            return false;
        }
    }

    /** The value below which this share of a sorted list lies, in milliseconds; 0 of an empty list. */
    static double percentile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }

    /** Calls a second that succeeded, their median and 99th percentile in milliseconds, and how many failed. */
    record Measured(double perSecond, double p50Millis, double p99Millis, long failures) {}
}
