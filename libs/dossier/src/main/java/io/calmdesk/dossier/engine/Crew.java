package io.calmdesk.dossier.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The virtual threads of one engine, started together and stopped together. */
public final class Crew {

    private final String name;
    private final List<Thread> threads = new ArrayList<>();

    /** A crew whose threads carry this name and a number. */
    public Crew(String name) {
        this.name = name;
    }

    /** What a thread of the crew does until it is interrupted. */
    @FunctionalInterface
    public interface Duty {
        /** Works until interrupted. */
        void work() throws InterruptedException;
    }

    /** Adds and starts a thread. */
    public synchronized Thread start(Duty duty) {
        Thread thread = Thread.ofVirtual().name(name + "-" + threads.size()).start(() -> {
            try {
                duty.work();
            } catch (InterruptedException e) {
                // Asked to stop; what was left undone is found again by the sweeps.
                Thread.currentThread().interrupt();
            }
        });
        threads.add(thread);
        return thread;
    }

    /** Interrupts every thread and waits for them, so long at most. */
    public synchronized void stop(Duration atMost) {
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + atMost.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }
}
