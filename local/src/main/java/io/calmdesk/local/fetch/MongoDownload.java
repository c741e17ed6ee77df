package io.calmdesk.local.fetch;

import io.calmdesk.local.process.Checksum;
import io.calmdesk.local.process.Outside;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The archive MongoDB publishes for this kind of machine, with the sum it publishes beside it. */
final class MongoDownload {

    private static final String VERSION = "8.0.15";
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration WHOLE = Duration.ofMinutes(5);

    private final Path target;

    MongoDownload(Path target) {
        this.target = target;
    }

    Path fetch() throws IOException {
        URI address = URI.create("https://fastdl.mongodb.org/" + archive());
        Path folder = Files.createTempDirectory(target.getParent(), "fetch");
        Path archive = folder.resolve("mongodb.tgz");
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            String sum = get(client, URI.create(address + ".sha256"), HttpResponse.BodyHandlers.ofString());
            get(client, address, HttpResponse.BodyHandlers.ofFile(archive));
            if (!sum.startsWith(Checksum.ofFile(archive))) {
                throw new IOException("the archive does not have the published sum");
            }
        }
        Outside.run(folder, Map.of(), List.of("tar", "-xzf", archive.toString(), "--strip-components=2"));
        install(folder.resolve("mongod"), target);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return target;
    }

    static void install(Path fresh, Path target) throws IOException {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String archive() throws IOException {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        String system = System.getProperty("os.name", "");
        if (system.equals("Linux")) {
            String build = arm ? "linux/mongodb-linux-aarch64-ubuntu2204" : "linux/mongodb-linux-x86_64-debian12";
            return build + "-" + VERSION + ".tgz";
        }
        if (system.startsWith("Mac")) {
            return "osx/mongodb-macos-" + (arm ? "arm64" : "x86_64") + "-" + VERSION + ".tgz";
        }
        throw new IOException("no download is known for " + system);
    }

    private static <T> T get(HttpClient client, URI address, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(WHOLE).build();
            HttpResponse<T> response = client.send(request, handler);
            if (response.statusCode() != 200) {
                throw new IOException(address.getHost() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } catch (IOException failed) {
            String why = failed.getMessage();
            throw new IOException(why == null ? failed.getClass().getSimpleName() : why, failed);
        }
    }
}
