package io.calmdesk.tenants.account.keycloak;

import io.calmdesk.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The built-in roles as Keycloak knows them: roles of the client {@code platform}, the same for every business. */
final class RoleCatalogue {

    private static final String CATALOGUE = "platform";

    private final RealmResource realm;
    private final Answers answers;
    private volatile @Nullable Known known;

    RoleCatalogue(RealmResource realm, Answers answers) {
        this.realm = realm;
        this.answers = answers;
    }

    /** Keycloak's own id of the client that holds the roles. */
    String client() {
        return known().client();
    }

    /** The role as Keycloak wants it named in a mapping. */
    RoleRepresentation role(Role role) {
        RoleRepresentation there = known().roles().get(role.code());
        if (there == null) {
            throw new IllegalStateException("the realm does not know the role " + role.code());
        }
        return there;
    }

    private Known known() {
        Known loaded = known;
        if (loaded == null) {
            loaded = load();
            known = loaded;
        }
        return loaded;
    }

    private Known load() {
        List<ClientRepresentation> found = answers.of(() -> realm.clients().findByClientId(CATALOGUE));
        String client = found.getFirst().getId();
        Map<String, RoleRepresentation> roles = answers
                .of(() -> realm.clients().get(client).roles().list())
                .stream()
                .collect(Collectors.toMap(RoleRepresentation::getName, role -> role));
        return new Known(client, roles);
    }

    private record Known(String client, Map<String, RoleRepresentation> roles) {}
}
