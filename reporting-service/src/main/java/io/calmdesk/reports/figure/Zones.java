package io.calmdesk.reports.figure;

import io.calmdesk.kernel.TenantId;
import java.time.ZoneId;

/** Where businesses are, as far as it matters for what day it is. */
public interface Zones {

    /** The zone a business counts its days in. */
    ZoneId of(TenantId tenant);
}
