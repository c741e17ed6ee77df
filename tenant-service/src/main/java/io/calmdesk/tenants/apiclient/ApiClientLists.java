package io.calmdesk.tenants.apiclient;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of API clients that the database puts together. */
@FunctionalInterface
public interface ApiClientLists {

    /** Those with credentials that come behind this client id, by client id. */
    List<Dossier<ApiClient>> issued(TenantId tenant, @Nullable String after, int limit);
}
