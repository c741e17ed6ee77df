package io.calmdesk.notifications.stream;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.stream.RecentEvents.Numbered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/** Passes events on to everybody who looks on at this instance and may see them. */
public final class LiveStream {

    private static final Duration KEPT_FOR = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 50_000;

    private final InstantSource clock;
    private final RecentEvents recent = new RecentEvents(KEPT_FOR, MOST_KEPT);
    private final ConcurrentHashMap<TenantId, Set<Watch>> watches = new ConcurrentHashMap<>();
    // Held while an event goes out and while somebody joins, so that between replay and live nothing falls through.
    private final ReentrantLock order = new ReentrantLock();

    /** A stream nobody looks at yet. */
    public LiveStream(InstantSource clock) {
        this.clock = clock;
    }

    /** Shows an event to all who may see it. */
    public void publish(StreamEvent event) {
        order.lock();
        try {
            Numbered numbered = recent.add(event, clock.instant());
            watches.getOrDefault(event.tenant(), Set.of()).forEach(watch -> watch.show(numbered));
        } finally {
            order.unlock();
        }
    }

    /** Tells everybody to read anew, because events may have passed this instance by. */
    public void lostTrack() {
        order.lock();
        try {
            recent.startAnew();
            all().forEach(watch -> watch.resync(recent.lastId()));
        } finally {
            order.unlock();
        }
    }

    /**
     * The events from now on, or from behind the last one the viewer has seen.
     *
     * @param validFor how long the viewer's token lasts; the stream ends with it
     * @param stillAllowed asked now and then; a no ends the stream
     */
    public Flux<ServerSentEvent<Object>> watch(
            Viewer viewer, @Nullable String lastEventId, Duration validFor, BooleanSupplier stillAllowed) {
        return Flux.<ServerSentEvent<Object>>create(
                        sink -> join(new Watch(viewer, stillAllowed, sink), sink, lastEventId),
                        FluxSink.OverflowStrategy.IGNORE)
                .takeUntilOther(Mono.delay(validFor));
    }

    private void join(Watch watch, FluxSink<ServerSentEvent<Object>> sink, @Nullable String lastEventId) {
        TenantId tenant = watch.viewer().tenant();
        sink.onDispose(() -> leave(tenant, watch));
        order.lock();
        try {
            Optional<List<Numbered>> missed = lastEventId == null ? Optional.of(List.of()) : recent.after(lastEventId);
            missed.ifPresentOrElse(events -> events.forEach(watch::show), () -> watch.resync(recent.lastId()));
            // Sent at once, so that the client knows it is connected; behind the replay, for it carries the latest id.
            watch.comment("connected", recent.lastId());
            watches.computeIfAbsent(tenant, it -> ConcurrentHashMap.newKeySet()).add(watch);
        } finally {
            order.unlock();
        }
        sink.onRequest(asked -> watch.drain());
    }

    private void leave(TenantId tenant, Watch watch) {
        watches.computeIfPresent(tenant, (it, open) -> {
            open.remove(watch);
            return open.isEmpty() ? null : open;
        });
    }

    /** Shows every connection that it is alive. */
    void heartbeat() {
        order.lock();
        try {
            all().forEach(watch -> watch.comment("heartbeat", recent.lastId()));
        } finally {
            order.unlock();
        }
    }

    /** Every open connection. */
    List<Watch> all() {
        return watches.values().stream().flatMap(Collection::stream).toList();
    }
}
