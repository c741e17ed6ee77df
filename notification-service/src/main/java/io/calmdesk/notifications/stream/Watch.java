package io.calmdesk.notifications.stream;

import io.calmdesk.notifications.stream.RecentEvents.Numbered;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.FluxSink;

/** One open connection. What it cannot take fast enough waits, but only so much: then it is told to read anew. */
final class Watch {

    private static final int MOST_WAITING = 256;

    private final Viewer viewer;
    private final BooleanSupplier stillAllowed;
    private final FluxSink<ServerSentEvent<Object>> sink;
    private final Deque<ServerSentEvent<Object>> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean draining;

    Watch(Viewer viewer, BooleanSupplier stillAllowed, FluxSink<ServerSentEvent<Object>> sink) {
        this.viewer = viewer;
        this.stillAllowed = stillAllowed;
        this.sink = sink;
    }

    Viewer viewer() {
        return viewer;
    }

    void show(Numbered event) {
        if (viewer.maySee(event.event())) {
            offer(Frames.of(event), event.id());
        }
    }

    void resync(String id) {
        offer(Frames.resync(id), id);
    }

    void comment(String text, String id) {
        lock.lock();
        try {
            // A comment behind events that wait would say that the line is alive when it is not.
            if (waiting.isEmpty()) {
                offer(Frames.comment(text, id), id);
            }
        } finally {
            lock.unlock();
        }
    }

    void endUnlessAllowed() {
        if (!stillAllowed.getAsBoolean()) {
            sink.complete();
        }
    }

    private void offer(ServerSentEvent<Object> frame, String id) {
        lock.lock();
        try {
            if (waiting.size() >= MOST_WAITING) {
                waiting.clear();
                waiting.add(Frames.resync(id));
            } else {
                waiting.add(frame);
            }
            drain();
        } finally {
            lock.unlock();
        }
    }

    /** Passes on as much as the connection asks for; asked again from within, it leaves that to the loop. */
    void drain() {
        lock.lock();
        try {
            if (draining) {
                return;
            }
            draining = true;
            while (sink.requestedFromDownstream() > 0 && !waiting.isEmpty()) {
                sink.next(waiting.removeFirst());
            }
            draining = false;
        } finally {
            lock.unlock();
        }
    }
}
