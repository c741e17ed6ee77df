package io.calmdesk.crises.crisis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files in contracts/events, as far as they are this service's. */
final class EventContract {

    private static final Path EVENTS = Path.of("../contracts/events");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    /** Fails unless the value is as the contract of this type says. */
    static void assertKept(String type, String value) {
        assertThat(SCHEMAS.getSchema(read(type + ".schema.json"), InputFormat.JSON)
                        .validate(
                                value,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(type + " " + value)
                .isEmpty();
    }

    /** The example that stands beside a schema. */
    static String example(String type) {
        return read(type + ".example.json");
    }

    private static String read(String file) {
        try {
            return Files.readString(EVENTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
