package io.calmdesk.tenants.account.keycloak;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.account.Accounts.ProgramAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Credentials of programs: confidential clients that may do nothing but ask for a token of their own. The scope
 * {@code organization} is a default one, so that an integrator needs to ask for none.
 */
final class Programs {

    private static final List<String> SCOPES = List.of("basic", "organization", "platform-audience");

    private final RealmResource realm;
    private final Answers answers;

    Programs(RealmResource realm, Answers answers) {
        this.realm = realm;
        this.answers = answers;
    }

    ProgramAccount ensure(TenantId tenant, String clientId) {
        String id = find(clientId)
                .or(() -> answers.created(() -> realm.clients().create(program(tenant, clientId))))
                .or(() -> find(clientId))
                .orElseThrow();
        ClientResource client = realm.clients().get(id);
        return new ProgramAccount(
                answers.of(client::getServiceAccountUser).getId(),
                answers.of(client::getSecret).getValue());
    }

    void ensureNone(String clientId) {
        find(clientId)
                .ifPresent(id ->
                        answers.doneOrNothingToDo(() -> realm.clients().get(id).remove()));
    }

    private Optional<String> find(String clientId) {
        return answers.of(() -> realm.clients().findByClientId(clientId)).stream()
                .findFirst()
                .map(ClientRepresentation::getId);
    }

    private static ClientRepresentation program(TenantId tenant, String clientId) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setEnabled(true);
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setDefaultClientScopes(SCOPES);
        client.setOptionalClientScopes(List.of());
        client.setAttributes(Map.of("tenant", tenant.value()));
        return client;
    }
}
