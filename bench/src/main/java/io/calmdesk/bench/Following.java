package io.calmdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The live stream, read along: the ids its events have named. */
final class Following implements AutoCloseable {

    private final InputStream stream;
    private final Set<String> data = ConcurrentHashMap.newKeySet();

    Following(Gateway gateway) throws IOException, InterruptedException {
        stream = gateway.stream();
        Thread.ofVirtual().start(this::read);
    }

    boolean named(String id) {
        return data.stream().anyMatch(it -> it.contains(id));
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    data.add(line);
                }
            }
        } catch (IOException closed) {
            // measured to the end, or the gateway has closed it; what is missing then shows as missing
        }
    }

    /** The reader itself is locked while it waits for a line. */
    @Override
    public void close() throws IOException {
        stream.close();
    }
}
