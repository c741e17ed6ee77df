package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.Timepoints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Turns an occasion into notifications, queued once however often the occasion is told. */
public final class TellingPeople {

    private final Recipients recipients;
    private final Ladders ladders;
    private final Notifications notifications;
    private final Senders senders;
    private final InstantSource clock;

    /** Tells these people, through these senders. */
    public TellingPeople(
            Staff staff, Ladders ladders, Notifications notifications, Senders senders, InstantSource clock) {
        this.recipients = new Recipients(staff);
        this.ladders = ladders;
        this.notifications = notifications;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Queues a notification for each recipient and channel, of which a crisis takes them all; what is there already
     * stays as it is, and what is too old to be of use, as most of what an owner tells again, calls nobody.
     */
    public void tell(Occasion occasion) {
        Instant now = Timepoints.now(clock);
        if (!now.isBefore(occasion.usefulUntil())) {
            return;
        }
        List<Channel> channels = channels(occasion);
        List<Notification> told = recipients.of(occasion).stream()
                .flatMap(recipient ->
                        channels.stream().map(channel -> Notification.of(occasion, recipient, channel, now)))
                .toList();
        notifications.addMissing(told);
        channels.forEach(senders::wake);
    }

    /** The ladder is asked for crises too: while it is not known, neither are all who must be told. */
    private List<Channel> channels(Occasion occasion) {
        List<Channel> ladder = ladders.channels(occasion.tenant());
        return occasion.matter() instanceof Matter.Crisis ? List.of(Channel.values()) : ladder;
    }
}
