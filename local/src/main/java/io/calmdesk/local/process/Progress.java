package io.calmdesk.local.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells whoever waits what is being done, and that it is still being done. */
public final class Progress {

    private static final long REMINDER_SECONDS = 10;

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** For callers that read our standard output. */
    public static Progress toStandardError() {
        return new Progress(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** Something that takes its time and may fail. */
    @FunctionalInterface
    public interface Step<T> {
        T run() throws IOException;
    }

    public void say(String line) {
        out.println(line);
    }

    /** Runs a long step, reminding every ten seconds that it is under way, and says how long it took. */
    public <T> T during(String what, Step<T> step) throws IOException {
        long start = System.nanoTime();
        say("  " + what + " …");
        try (ScheduledExecutorService reminder =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            reminder.scheduleAtFixedRate(
                    () -> say("  … " + what + ", " + seconds(start)),
                    REMINDER_SECONDS,
                    REMINDER_SECONDS,
                    TimeUnit.SECONDS);
            try {
                return step.run();
            } finally {
                reminder.shutdownNow();
            }
        } finally {
            say("  " + what + ": " + seconds(start));
        }
    }

    /** Time since a reading of {@link System#nanoTime()}, for people. */
    public static String seconds(long startNanos) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startNanos) / 1e9);
    }
}
