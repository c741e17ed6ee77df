package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import java.util.List;

/** A promise came to a mark of its ladder: what case-service told us, with nothing of the customer in it. */
public record MarkReached(TenantId tenant, String factId, Matter matter, Owner owner, List<Audience> tell) {

    public MarkReached {
        tell = List.copyOf(tell);
    }
}
