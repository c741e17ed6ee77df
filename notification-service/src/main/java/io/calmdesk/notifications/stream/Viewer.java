package io.calmdesk.notifications.stream;

import io.calmdesk.kernel.TenantId;

/** Somebody looking at the live stream of one business; an administrator sees what others are told, too. */
public record Viewer(TenantId tenant, String actor, boolean administrator) {

    boolean maySee(StreamEvent event) {
        return event.tenant().equals(tenant)
                && (administrator
                        || event.recipient() == null
                        || event.recipient().equals(actor));
    }
}
