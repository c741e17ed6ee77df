package io.calmdesk.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The files in contracts/events, as far as they are this service's. */
public final class EventContract {

    private static final Path EVENTS = Path.of("../contracts/events");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    /** Fails unless the value is as the contract of this name says. */
    public static void assertKept(String name, String value) {
        assertThat(schema(name)
                        .validate(
                                value,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(name + " " + value)
                .isEmpty();
    }

    /** Publishes one fact of a kind as number 1 and fails unless every record keeps its contract. */
    public static <F> List<OutboundRecord> assertPublished(DossierKind<?, F> kind, F fact) {
        Publication<F> publication = new Publication<>(
                new TenantId("01900000-0000-7000-8000-0000000000a0"),
                "dossier",
                new RecordedFact<>(
                        1,
                        "any",
                        fact,
                        Instant.parse("2026-11-20T08:00:00Z"),
                        Instant.parse("2026-11-20T08:00:01Z"),
                        "somebody",
                        null,
                        null,
                        null,
                        "0".repeat(64)),
                0);
        List<OutboundRecord> records = kind.publish(publication);
        assertThat(records).isNotEmpty().isEqualTo(kind.publish(publication));
        records.forEach(EventContract::assertKept);
        return records;
    }

    /** The names of all contracts of events of this service. */
    public static List<String> names() {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("calmdesk.tenant.") && file.endsWith(".schema.json"))
                    .map(file -> file.substring(0, file.length() - ".schema.json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example that stands beside a schema. */
    public static String example(String name) {
        return read(EVENTS.resolve(name + ".example.json"));
    }

    /** The contract a record falls under. */
    public static String nameOf(OutboundRecord record) {
        return record.headers().getOrDefault("ce_type", "calmdesk.tenant.settings");
    }

    private static void assertKept(OutboundRecord record) {
        assertKept(nameOf(record), String.valueOf(record.value()));
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(read(EVENTS.resolve(name + ".schema.json")), InputFormat.JSON);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
