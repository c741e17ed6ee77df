package io.calmdesk.notifications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contracts of events, as they are published beside the services. */
final class Contracts {

    private static final Path EVENTS = Path.of("../contracts/events");
    private static final String EXAMPLE = ".example.json";

    private Contracts() {}

    /** The types with an example whose names begin like this, in order. */
    static List<String> types(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(EXAMPLE))
                    .map(name -> name.replace(EXAMPLE, ""))
                    .sorted()
                    .toList();
        }
    }

    static String example(String type) throws IOException {
        return Files.readString(EVENTS.resolve(type + EXAMPLE));
    }

    /** The example, calling these roles instead of its own. */
    static String example(String type, String... tell) throws IOException {
        return example(type).replaceAll("\"tell\": \\[[^]]*]", "\"tell\": [\"" + String.join("\",\"", tell) + "\"]");
    }

    static String schema(String type) throws IOException {
        return Files.readString(EVENTS.resolve(type + ".schema.json"));
    }
}
