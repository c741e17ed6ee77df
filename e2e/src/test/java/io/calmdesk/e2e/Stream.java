package io.calmdesk.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An open live stream and the events it has brought. */
final class Stream implements AutoCloseable {

    private final InputStream body;
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Stream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static Stream open(Http caller) {
        return new Stream(caller.stream("/api/v1/stream"));
    }

    /** Waits for an event of this name whose data holds the text. */
    String await(String name, String text, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        StringBuilder seen = new StringBuilder();
        while (true) {
            String event = events.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError(
                        "no event " + name + " with " + text + " within " + within + "; seen: " + seen);
            }
            if (event.contains("event:" + name) && event.contains(text)) {
                return event;
            }
            seen.append(event).append('\n');
        }
    }

    /** Every event so far, waited for or not. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            StringBuilder event = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    heard.add(event.toString());
                    events.add(event.toString());
                    event.setLength(0);
                } else {
                    event.append(line.replaceFirst(": ", ":")).append('\n');
                }
            }
        } catch (IOException closed) {
            // the test has ended or the server has; what came before is in the queue
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
