package io.calmdesk.casedesk.casefile;

import io.calmdesk.kernel.Role;
import java.util.Set;

/** Who acts on cases: the id facts name, and the roles that hold now. */
public record Actor(String id, Set<Role> roles, boolean apiClient) {

    public Actor {
        roles = Set.copyOf(roles);
    }
}
