package io.calmdesk.tenants.apiclient.web;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Sealer;
import io.calmdesk.tenants.apiclient.ApiClient;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An API client as the list shows it. */
@Schema(name = "ApiClient")
record ApiClientView(String clientId, String name, List<String> roles) {

    static ApiClientView of(Dossier<ApiClient> client, Sealer sealer) {
        return new ApiClientView(
                client.state().clientId(),
                client.state().name(sealer),
                client.state().roles().stream().map(Role::code).sorted().toList());
    }
}
