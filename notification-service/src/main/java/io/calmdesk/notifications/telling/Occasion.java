package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import java.util.List;

/** Something happened of which people have to be told; nothing of the customer is in it. */
public record Occasion(TenantId tenant, String factId, Matter matter, Owner owner, List<Audience> tell) {

    public Occasion {
        tell = List.copyOf(tell);
    }
}
