package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.telling.Notifications.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists notifications, newest first: everybody their own, administrators the whole business's. */
public final class ListingNotifications {

    private final Notifications notifications;

    /** Lists from there. */
    public ListingNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    /** One page, and whether there is another behind it. */
    public Listed list(TenantId tenant, String actor, boolean everybodys, @Nullable Place olderThan, int limit) {
        List<Notification> found = everybodys
                ? notifications.ofAll(tenant, olderThan, limit + 1)
                : notifications.of(tenant, actor, olderThan, limit + 1);
        return new Listed(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /** A page of notifications. */
    public record Listed(List<Notification> items, boolean more) {}
}
