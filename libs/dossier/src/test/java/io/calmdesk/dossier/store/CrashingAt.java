package io.calmdesk.dossier.store;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many steps be done and then ends the process: this step and every later one throws. */
public final class CrashingAt implements Steps {

    private final AtomicInteger left;
    private volatile boolean dead;

    public CrashingAt(int step) {
        this.left = new AtomicInteger(step);
    }

    @Override
    public void done(String step) {
        if (dead || left.decrementAndGet() < 0) {
            dead = true;
            throw new Crash(step);
        }
    }

    public boolean dead() {
        return dead;
    }
}
