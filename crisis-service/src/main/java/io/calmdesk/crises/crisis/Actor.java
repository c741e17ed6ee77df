package io.calmdesk.crises.crisis;

import io.calmdesk.kernel.Role;
import java.util.Set;

/** Who acts on crises: the id facts name, and the roles that hold now. */
public record Actor(String id, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }
}
