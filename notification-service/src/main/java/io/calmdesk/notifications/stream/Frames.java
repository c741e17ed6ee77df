package io.calmdesk.notifications.stream;

import io.calmdesk.notifications.stream.RecentEvents.Numbered;
import java.util.Map;
import org.springframework.http.codec.ServerSentEvent;

/** What stands on the wire. */
final class Frames {

    private Frames() {}

    static ServerSentEvent<Object> of(Numbered event) {
        return ServerSentEvent.builder(
                        (Object) new Pointer(event.event().id(), event.event().version()))
                .id(event.id())
                .event(event.event().name())
                .build();
    }

    /** Browsers hand on no event without data, so it carries an empty object. */
    static ServerSentEvent<Object> resync(String id) {
        return ServerSentEvent.builder((Object) Map.of()).id(id).event("resync").build();
    }

    /**
     * Shows that the line is alive. It carries the latest id, so that a client whose business was quiet for long does
     * not come back with an id that nobody remembers.
     */
    static ServerSentEvent<Object> comment(String text, String id) {
        return ServerSentEvent.builder().id(id).comment(text).build();
    }

    /** Points to what changed; what it is now the page reads with its own rights. */
    record Pointer(String id, long version) {}
}
