package io.calmdesk.local.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The browser of the browser tests, where {@code web/playwright.config.ts} looks for it. */
record Chromium(Path program) {

    static Chromium of(Map<String, String> environment) {
        return new Chromium(Path.of(environment.getOrDefault("CHROMIUM_PATH", "/usr/bin/chromium")));
    }

    /** What a person has to do before the browser tests can run; empty when there is nothing. */
    Optional<String> lack() {
        return Files.isExecutable(program)
                ? Optional.empty()
                : Optional.of("the browser tests cannot run: no Chromium at %s; install it or set CHROMIUM_PATH to it"
                        .formatted(program));
    }
}
