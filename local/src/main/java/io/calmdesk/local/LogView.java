package io.calmdesk.local;

import io.calmdesk.local.process.Pause;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows a log on this terminal. */
record LogView(Path log) {

    private static final long LOOK_MILLIS = 300;

    /** Prints the log and, if asked to, what is added to it until the reader has had enough. */
    int show(boolean follow) throws IOException {
        if (!Files.exists(log)) {
            System.err.println("there is no " + log + "; ./desk status shows the names");
            return 1;
        }
        try (InputStream lines = Files.newInputStream(log)) {
            lines.transferTo(System.out);
            while (follow) {
                Pause.millis(LOOK_MILLIS);
                lines.transferTo(System.out);
                System.out.flush();
            }
        }
        return 0;
    }
}
