package io.calmdesk.notifications.stream;

import io.calmdesk.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** Something changed: which kind of thing, which one, and its version now; with a recipient it is that person's alone. */
public record StreamEvent(
        String name, TenantId tenant, @Nullable String recipient, String id, long version) {

    /** A case has a new fact. */
    public static StreamEvent caseChanged(TenantId tenant, String caseId, long version) {
        return new StreamEvent("case.changed", tenant, null, caseId, version);
    }

    /** A crisis has a new fact. */
    public static StreamEvent crisisChanged(TenantId tenant, String crisisId, long version) {
        return new StreamEvent("crisis.changed", tenant, null, crisisId, version);
    }

    /** Somebody is told something. */
    public static StreamEvent notificationCreated(TenantId tenant, String recipient, String id, long version) {
        return new StreamEvent("notification.created", tenant, recipient, id, version);
    }
}
