package io.calmdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures a running desk and writes a page each about intake and freshness to bench/results. */
public final class Benchmark {

    private Benchmark() {}

    /** Reads CALMDESK_BENCH_CLIENT_ID and _SECRET (an API client) and the addresses of the running desk. */
    public static void main(String[] arguments) throws Exception {
        Gateway gateway = new Gateway(
                setting("CALMDESK_PUBLIC_URL", "http://127.0.0.1:8080"),
                setting("CALMDESK_BENCH_CLIENT_ID", null),
                setting("CALMDESK_BENCH_CLIENT_SECRET", null));
        Intake intake = new Intake(
                gateway,
                setting("CALMDESK_MONGODB_URI", "mongodb://127.0.0.1:28017/?replicaSet=rs0"),
                setting("CALMDESK_KAFKA_BOOTSTRAP", "127.0.0.1:19092"));
        write("intake.md", intake.measure(Duration.ofSeconds(Long.parseLong(setting("CALMDESK_BENCH_SECONDS", "15")))));
        write("freshness.md", new Freshness(gateway).measure(intake::once));
    }

    private static void write(String name, String page) throws IOException {
        System.out.println(page);
        Path results = Path.of(setting("CALMDESK_BENCH_RESULTS", "bench/results"));
        Files.createDirectories(results);
        Files.writeString(results.resolve(name), page);
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
