package io.calmdesk.tenants.apiclient.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.apiclient.ApiClient;
import io.calmdesk.tenants.apiclient.ApiClient.Stage;
import io.calmdesk.tenants.apiclient.ApiClientFact;
import io.calmdesk.tenants.apiclient.ApiClientLists;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** API clients by the index on their stage and client id. */
public final class MongoApiClientLists implements ApiClientLists {

    private final Dossiers<ApiClient, ApiClientFact> dossiers;

    public MongoApiClientLists(Dossiers<ApiClient, ApiClientFact> dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<Dossier<ApiClient>> issued(TenantId tenant, @Nullable String after, int limit) {
        Bson issued = Filters.eq("state.stage", Stage.ISSUED.name());
        Bson filter = after == null ? issued : Filters.and(issued, Filters.gt("state.clientId", after));
        return dossiers.list(tenant, filter, Sorts.ascending("state.clientId"), limit);
    }
}
