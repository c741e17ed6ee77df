package io.calmdesk.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts a command into a session of its own, out of reach of the terminal's Ctrl-C and of its closing. */
final class OwnSession {

    private static final String BY_PYTHON = "import os,sys; os.setsid(); os.execvp(sys.argv[1], sys.argv[1:])";

    private OwnSession() {}

    /** What to write before the command; the process keeps its number through it. */
    static List<String> prefix() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path setsid = Path.of(folder, "setsid");
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        // macOS has no such program; Python is there anyway, because it is asked for.
        return List.of(System.getenv().getOrDefault("CALMDESK_PYTHON", "python3"), "-c", BY_PYTHON);
    }
}
