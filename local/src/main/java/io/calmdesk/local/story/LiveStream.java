package io.calmdesk.local.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The console's live stream, held open while the story goes on. */
final class LiveStream implements AutoCloseable {

    private final InputStream body;
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();

    private LiveStream(InputStream body) {
        this.body = body;
    }

    static LiveStream open(Visitor visitor) throws IOException {
        LiveStream stream = new LiveStream(visitor.open("/api/v1/stream"));
        Thread.ofVirtual().name("live-stream").start(stream::read);
        return stream;
    }

    /** The first event of that name that came or comes within the given time, on one line. */
    Optional<String> await(String name, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        try {
            while (System.nanoTime() < end) {
                String event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event != null && event.contains(name)) {
                    return Optional.of(event);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            StringBuilder event = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(event.toString().strip());
                    event.setLength(0);
                } else {
                    event.append(line).append("  ");
                }
            }
        } catch (IOException closed) {
            // The story is over or the desk has gone; what came before is in the queue.
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
