package io.calmdesk.tenants.reader;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingApplied;
import java.util.List;
import java.util.Map;

/** What the readers have reported; kept, so that a restart of this service forgets none of it. */
public interface AppliedReports {

    /** Keeps reports; an older one never undoes a newer. */
    void add(List<SettingApplied> reports);

    /** What each service has reported for a business, by the service's name. */
    Map<String, Applied> of(TenantId tenant);
}
