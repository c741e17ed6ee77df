package io.calmdesk.local.story;

import io.calmdesk.local.process.Pause;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Tells the story step by step. */
final class Narrator {

    private static final long LOOK_MILLIS = 500;

    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** Something the desk is expected to show sooner or later. */
    @FunctionalInterface
    interface Look<T> {
        Optional<T> look() throws IOException;
    }

    void step(String title) {
        step++;
        out.printf("%n%2d. %s%n", step, title);
    }

    void tell(String line) {
        out.println("    " + line);
    }

    /** Looks again and again, showing that it does; fails when what was promised does not come. */
    <T> T waitFor(String what, Duration patience, Look<T> look) throws IOException {
        out.print("    waiting until " + what + " ");
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> seen = look.look();
            if (seen.isPresent()) {
                out.println();
                return seen.get();
            }
            out.print(".");
            out.flush();
            Pause.millis(LOOK_MILLIS);
        }
        out.println();
        throw new IOException("waited %d s in vain until %s".formatted(patience.toSeconds(), what));
    }
}
