package io.calmdesk.tenants.apiclient;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.apiclient.ApiClient.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API clients of all businesses; a client id is its dossier's id with a prefix. */
public final class ApiClients {

    private static final String PREFIX = "api-";

    private final Dossiers<ApiClient, ApiClientFact> dossiers;
    private final ApiClientLists lists;

    public ApiClients(Dossiers<ApiClient, ApiClientFact> dossiers, ApiClientLists lists) {
        this.dossiers = dossiers;
        this.lists = lists;
    }

    /** The clients with credentials behind this client id, by client id, which is the order they were made in. */
    public List<Dossier<ApiClient>> page(TenantId tenant, @Nullable String after, int limit) {
        return lists.issued(tenant, after, limit);
    }

    /** A client with credentials, refused as not found when there is none or it was revoked. */
    Dossier<ApiClient> issued(TenantId tenant, String clientId) {
        String id = clientId.startsWith(PREFIX) ? clientId.substring(PREFIX.length()) : "";
        if (!Ids.isId(id)) {
            throw new NotFound("not-found");
        }
        return dossiers.find(tenant, id)
                .filter(client -> client.state().stage() == Stage.ISSUED)
                .orElseThrow(() -> new NotFound("not-found"));
    }

    Dossiers<ApiClient, ApiClientFact> dossiers() {
        return dossiers;
    }

    static String clientId(String dossierId) {
        return PREFIX + dossierId;
    }
}
