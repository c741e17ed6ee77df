package io.calmdesk.dossier.engine;

import io.calmdesk.kernel.Blame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The virtual threads of one engine, started together and stopped together. */
public final class Crew {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(1);

    private final String name;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /** A crew whose threads carry this name and a number. */
    public Crew(String name) {
        this.name = name;
    }

    /** What a thread of the crew does until it is asked to stop. */
    @FunctionalInterface
    public interface Duty {
        /** Works until {@link Crew#rest} says no more. */
        void work() throws InterruptedException;
    }

    /** Adds and starts a thread; a duty that breaks off with an error is taken up again. */
    public synchronized void start(Duty duty) {
        threads.add(Thread.ofVirtual().name(name + "-" + threads.size()).start(() -> {
            try {
                while (!worked(duty) && rest(AFTER_AN_ERROR)) {
                    // Taken up again.
                }
            } catch (InterruptedException e) {
                // Asked to stop; what was left undone is found again by the sweeps.
                Thread.currentThread().interrupt();
            }
        }));
    }

    private boolean worked(Duty duty) throws InterruptedException {
        try {
            duty.work();
            return true;
        } catch (RuntimeException | Error e) {
            LOG.atError()
                    .addKeyValue("crew", name)
                    .addKeyValue("failure", Blame.of(e))
                    .log("work broken off");
            return false;
        }
    }

    /** Waits so long, or until the crew is asked to stop; false when it is. */
    public boolean rest(Duration pause) throws InterruptedException {
        return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks every thread to stop after what it has in hand, and interrupts those that have not after so long. */
    public synchronized void stop(Duration atMost) {
        stopping.countDown();
        join(atMost);
        threads.forEach(Thread::interrupt);
        join(atMost);
        threads.clear();
    }

    private void join(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
