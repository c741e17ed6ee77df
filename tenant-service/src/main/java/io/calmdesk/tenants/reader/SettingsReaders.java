package io.calmdesk.tenants.reader;

import io.calmdesk.kernel.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The services that serve requests by the settings of a business, and the wait until all of them do so by new ones. */
public final class SettingsReaders {

    /** Another instance may have taken the report, which then shows in the database only. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final AppliedReports reports;
    private final List<String> services;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition reported = lock.newCondition();
    private final AtomicLong arrivals = new AtomicLong();

    public SettingsReaders(AppliedReports reports, Collection<String> services) {
        this.reports = reports;
        this.services = List.copyOf(services);
    }

    /** Waits until every reader has taken over all of it; false when they have not in this time. */
    public boolean await(TenantId tenant, Collection<Awaited> awaited, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long seen = arrivals.get();
        while (!applied(tenant, awaited)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            seen = nextArrival(seen, Math.min(left, LOOK_AGAIN_NANOS));
        }
        return true;
    }

    /** Lets everybody who waits look again. */
    public void reportsArrived() {
        lock.lock();
        try {
            arrivals.incrementAndGet();
            reported.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long nextArrival(long seen, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (arrivals.get() == seen && left > 0) {
                left = reported.awaitNanos(left);
            }
            return arrivals.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for readers", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean applied(TenantId tenant, Collection<Awaited> awaited) {
        Map<String, Applied> byService = reports.of(tenant);
        return services.stream()
                .map(service -> byService.getOrDefault(service, Applied.NOTHING))
                .allMatch(applied -> awaited.stream().allMatch(applied::covers));
    }
}
