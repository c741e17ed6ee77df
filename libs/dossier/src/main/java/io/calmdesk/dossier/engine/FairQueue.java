package io.calmdesk.dossier.engine;

import io.calmdesk.kernel.TenantId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Work in memory, handed out in turn over tenants, so that one tenant's backlog does not hold up another. A key is
 * at most once in the queue or in hand; offered while in hand it comes again afterwards.
 */
public final class FairQueue<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition offered = lock.newCondition();
    private final Condition taken = lock.newCondition();
    private final LinkedHashMap<TenantId, ArrayDeque<Task<T>>> waiting = new LinkedHashMap<>();
    private final Set<String> queued = new HashSet<>();
    private final Map<String, Task<T>> inHand = new HashMap<>();
    private final Map<String, Task<T>> again = new HashMap<>();
    private final int capacity;
    private boolean closed;

    /** A queue for so many tasks; more are not taken. */
    public FairQueue(int capacity) {
        this.capacity = capacity;
    }

    /** One thing to do: for whom, under which key, and what. */
    public record Task<T>(TenantId tenant, String key, T what) {}

    /** Adds a task unless its key waits already; false when it waits, is in hand or the queue is full. */
    public boolean offer(TenantId tenant, String key, T what) {
        lock.lock();
        try {
            Task<T> task = new Task<>(tenant, key, what);
            if (inHand.containsKey(key)) {
                again.put(key, task);
                return false;
            }
            if (queued.size() >= capacity || !queued.add(key)) {
                return false;
            }
            waiting.computeIfAbsent(tenant, _ -> new ArrayDeque<>()).add(task);
            offered.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next task of the tenant whose turn it is; waits until there is one. Give it back with {@link #done}.
     *
     * @throws InterruptedException also when the queue has been closed
     */
    public Task<T> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                offered.await();
            }
            if (closed) {
                throw new InterruptedException("closed");
            }
            Map.Entry<TenantId, ArrayDeque<Task<T>>> turn = waiting.pollFirstEntry();
            TenantId tenant = turn.getKey();
            ArrayDeque<Task<T>> tasks = turn.getValue();
            Task<T> task = tasks.remove();
            if (!tasks.isEmpty()) {
                // At the end again: the next turn is another tenant's.
                waiting.put(tenant, tasks);
            }
            queued.remove(task.key());
            inHand.put(task.key(), task);
            taken.signalAll();
            return task;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a task; what was offered under its key meanwhile waits from now on. */
    public void done(Task<T> task) {
        @Nullable Task<T> next;
        lock.lock();
        try {
            inHand.remove(task.key());
            next = again.remove(task.key());
            taken.signalAll();
        } finally {
            lock.unlock();
        }
        if (next != null) {
            offer(next.tenant(), next.key(), next.what());
        }
    }

    /** Ends a task and forgets what was offered under its key meanwhile. */
    public void settled(Task<T> task) {
        lock.lock();
        try {
            again.remove(task.key());
        } finally {
            lock.unlock();
        }
        done(task);
    }

    /** How many tasks of a tenant wait or are in hand. */
    public int load(TenantId tenant) {
        lock.lock();
        try {
            ArrayDeque<Task<T>> tasks = waiting.get(tenant);
            long busy = inHand.values().stream()
                    .filter(task -> task.tenant().equals(tenant))
                    .count();
            return (tasks == null ? 0 : tasks.size()) + (int) busy;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing waits and nothing is in hand. */
    public boolean isIdle() {
        lock.lock();
        try {
            return queued.isEmpty() && inHand.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** How many tasks wait. */
    public int size() {
        lock.lock();
        try {
            return queued.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until fewer than so many tasks wait. */
    public void awaitBelow(int most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queued.size() >= most && !closed) {
                taken.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Hands out nothing more; what still waits is found again by whoever looks next. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            offered.signalAll();
            taken.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
