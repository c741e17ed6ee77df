package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All notifications of all businesses. */
public interface Notifications {

    /** Stores those that are not there yet; the others are left untouched. */
    void addMissing(List<Notification> notifications);

    /** One person's, newest first, older than the place given. */
    List<Notification> of(TenantId tenant, String recipient, @Nullable Place olderThan, int limit);

    /** The whole business's, newest first, older than the place given. */
    List<Notification> ofAll(TenantId tenant, @Nullable Place olderThan, int limit);

    /** A place in the order of the list. */
    record Place(Instant at, String id) {}
}
