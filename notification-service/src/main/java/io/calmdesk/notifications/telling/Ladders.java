package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import java.util.List;

/** By which channels a business wants its people told of cases. */
public interface Ladders {

    /** The channels of the business's ladder; never none. */
    List<Channel> channels(TenantId tenant);
}
