package io.calmdesk.notifications.delivery;

import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The notifications that wait to be handed over, shared by all instances: each is leased by one at a time. */
public interface DeliveryQueue {

    /**
     * Leases due notifications, in turn from each business that has some and of each its crises first; those this
     * instance holds are left out. Called by one thread a channel.
     */
    List<Notification> lease(Channel channel, Lease lease, Collection<String> held, int limit);

    /** Prolongs the lease of these. */
    void prolong(Collection<Notification> held, Lease lease);

    /** Writes down what came of a try, unless somebody else has taken over since. */
    void record(Notification notification, Result result, String holder);

    /** Gives up those whose useful time has passed and that nobody holds; returns how many. */
    long expire(Channel channel, Instant now);

    /** When the oldest waiting notification arose, or empty when none waits. */
    Optional<Instant> oldest(Channel channel);

    /** Who holds, from when, and until when others keep off. */
    record Lease(String holder, Instant now, Instant until) {}
}
