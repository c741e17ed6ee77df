package io.calmdesk.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.calmdesk.bench.Load.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A case created through the gateway with a checked token, beside the floor of the same run, at 1, 8 and 32 callers.
 * Writes bench/results/intake.md.
 */
public final class IntakeBenchmark {

    private IntakeBenchmark() {}

    /** Reads CALMDESK_BENCH_CLIENT_ID and _SECRET (an API client), the addresses of the running desk, and measures. */
    public static void main(String[] arguments) throws Exception {
        String gateway = setting("CALMDESK_PUBLIC_URL", "http://127.0.0.1:8080");
        String mongodb = setting("CALMDESK_MONGODB_URI", "mongodb://127.0.0.1:28017/?replicaSet=rs0");
        String kafka = setting("CALMDESK_KAFKA_BOOTSTRAP", "127.0.0.1:19092");
        Duration time = Duration.ofSeconds(Long.parseLong(setting("CALMDESK_BENCH_SECONDS", "15")));
        Intake intake = new Intake(
                gateway, setting("CALMDESK_BENCH_CLIENT_ID", null), setting("CALMDESK_BENCH_CLIENT_SECRET", null));
        StringBuilder table = new StringBuilder("""
                # Intake through the gateway beside the floor

                Floor: the stored form of a case inserted by the bare driver with majority write, plus one acknowledged
                Kafka send. Product: `POST /api/v1/cases` through the gateway with a token that is checked, until 201.

                | callers | floor a second | floor p99 ms | product a second | product p50 ms | product p99 ms | failed | ratio |
                |---|---|---|---|---|---|---|---|
                """);
        try (Floor floor = new Floor(mongodb, kafka, stored(mongodb, intake.fileOne()))) {
            for (int callers : new int[] {1, 8, 32}) {
                Measured least = Load.run(callers, time, floor::once);
                Measured product = Load.run(callers, time, intake::once);
                table.append(String.format(
                        Locale.ROOT,
                        "| %d | %.0f | %.1f | %.0f | %.1f | %.1f | %d | %.2f |%n",
                        callers,
                        least.perSecond(),
                        least.p99Millis(),
                        product.perSecond(),
                        product.p50Millis(),
                        product.p99Millis(),
                        product.failures(),
                        product.perSecond() / least.perSecond()));
            }
        }
        write(table.toString());
    }

    private static Document stored(String mongodb, String id) {
        try (MongoClient client = MongoClients.create(mongodb)) {
            Document found = client.getDatabase("case")
                    .getCollection("cases")
                    .find(Filters.eq("_id", id))
                    .first();
            if (found == null) {
                throw new IllegalStateException("the case " + id + " is not in the database");
            }
            return found;
        }
    }

    private static void write(String table) throws IOException {
        System.out.println(table);
        Path results = Path.of(setting("CALMDESK_BENCH_RESULTS", "bench/results"));
        Files.createDirectories(results);
        Files.writeString(results.resolve("intake.md"), table);
    }

    private static String setting(String name, @Nullable String otherwise) {
        String value = System.getenv(name);
        if (value != null) {
            return value;
        }
        if (otherwise == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return otherwise;
    }
}
