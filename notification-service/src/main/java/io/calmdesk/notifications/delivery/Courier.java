package io.calmdesk.notifications.delivery;

import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;

/** Carries notifications of one channel out of the house. */
public interface Courier {

    /** The channel it serves. */
    Channel channel();

    /** How many it carries at the same time. */
    int atOnce();

    /** Hands one over and says what came of it; may be asked again for one that is already over. */
    Outcome handOver(Notification notification);
}
