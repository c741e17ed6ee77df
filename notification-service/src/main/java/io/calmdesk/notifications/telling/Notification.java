package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.tracing.Traces;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person to be told of one matter by one channel, how far that has come, and in which trace it arose. */
public record Notification(
        String id,
        TenantId tenant,
        String factId,
        String recipient,
        Channel channel,
        Matter matter,
        NotificationState state,
        long version,
        Instant at,
        Instant usefulUntil,
        List<Attempt> attempts,
        @Nullable String trace) {

    public Notification {
        attempts = List.copyOf(attempts);
    }

    static Notification of(Occasion occasion, String recipient, Channel channel, Instant now) {
        return new Notification(
                NotificationId.of(occasion.tenant(), occasion.factId(), recipient, channel),
                occasion.tenant(),
                occasion.factId(),
                recipient,
                channel,
                occasion.matter(),
                NotificationState.QUEUED,
                1,
                now,
                occasion.usefulUntil(),
                List.of(),
                Traces.current());
    }

    /** One try to hand it over: when, and what came of it as a code without anybody's address. */
    public record Attempt(Instant at, String outcome) {}
}
