package io.calmdesk.e2e.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a folder of contracts: those of today, or those of a release. */
record Contracts(Path folder) {

    static final String SCHEMA = ".schema.json";
    static final String EXAMPLE = ".example.json";

    private static final Path ROOT = Path.of("../contracts");
    private static final String LAST_RELEASE = "0.1";

    static Contracts today() {
        return new Contracts(ROOT);
    }

    static Contracts lastRelease() {
        return new Contracts(ROOT.resolve("released").resolve(LAST_RELEASE));
    }

    /** The types of events that have a file ending like this. */
    Set<String> eventsWith(String ending) {
        try (var files = Files.list(folder.resolve("events"))) {
            Set<String> types = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .forEach(file -> types.add(file.substring(0, file.length() - ending.length())));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode event(String type, String ending) {
        return read(folder.resolve("events").resolve(type + ending));
    }

    JsonNode api() {
        return read(folder.resolve("openapi").resolve("calmdesk.json"));
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
