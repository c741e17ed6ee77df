package io.calmdesk.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the live stream that reads as browsers do. */
public final class EventStream implements AutoCloseable {

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<String> comments = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String lastId = "";

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(this::read);
    }

    public static EventStream open(Http caller, @Nullable String lastEventId) {
        var request = caller.request("/api/v1/stream").header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        EventStream stream = new EventStream(Http.send(request.build(), BodyHandlers.ofInputStream()));
        if (stream.answer.statusCode() != 200) {
            throw new AssertionError("stream answered " + stream.answer.statusCode());
        }
        return stream;
    }

    /** The next event, which must come in time. */
    public Event next() throws InterruptedException {
        Event event = events.poll(15, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event came");
        }
        return event;
    }

    /** Whether nothing comes for this long. */
    public boolean quietFor(Duration time) throws InterruptedException {
        return events.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    public boolean endsWithin(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    public String lastId() {
        return lastId;
    }

    public List<String> comments() {
        synchronized (comments) {
            return List.copyOf(comments);
        }
    }

    public HttpResponse<InputStream> answer() {
        return answer;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            Event event = new Event("message", "", "");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                event = heard(line, event);
            }
        } catch (IOException closed) {
            // by the test, or cut off by the service
        } finally {
            ended.countDown();
        }
    }

    private Event heard(String line, Event event) {
        if (line.isEmpty()) {
            lastId = event.id();
            if (!event.data().isEmpty()) {
                events.add(event);
            }
            return new Event("message", event.id(), "");
        }
        if (line.startsWith(":")) {
            synchronized (comments) {
                comments.add(line.substring(1));
            }
            return event;
        }
        String value = line.substring(line.indexOf(':') + 1).strip();
        return switch (line.substring(0, line.indexOf(':'))) {
            case "event" -> new Event(value, event.id(), event.data());
            case "id" -> new Event(event.name(), value, event.data());
            case "data" -> new Event(event.name(), event.id(), event.data() + value);
            default -> event;
        };
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }

    /** One event: its name, id and data. */
    public record Event(String name, String id, String data) {

        /** Name and data, as tests compare them. */
        public String said() {
            return name + " " + data;
        }
    }
}
