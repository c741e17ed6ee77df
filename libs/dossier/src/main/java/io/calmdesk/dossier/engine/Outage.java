package io.calmdesk.dossier.engine;

import com.mongodb.MongoClientException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Pauses that grow while a server is away, so that an engine neither gives up nor hammers at it. */
public final class Outage {

    private static final int LONGEST_SHIFT = 6;

    private final AtomicInteger failures = new AtomicInteger();

    /** Whether the failure is the database's absence and not the fault of what was being done. */
    public static boolean ofDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoSocketException
                    || cause instanceof MongoInterruptedException
                    || cause instanceof MongoTimeoutException
                    || cause instanceof MongoNotPrimaryException
                    || cause instanceof MongoNodeIsRecoveringException
                    || cause instanceof MongoClientException) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last try failed. */
    public boolean lasts() {
        return failures.get() > 0;
    }

    /** Waits from 50 ms to about 3 s, longer with each failure in a row. */
    public void pause() throws InterruptedException {
        int shift = Math.min(failures.getAndIncrement(), LONGEST_SHIFT);
        Thread.sleep(Duration.ofMillis(50L << shift));
    }

    /** The server answered. */
    public void over() {
        failures.set(0);
    }
}
