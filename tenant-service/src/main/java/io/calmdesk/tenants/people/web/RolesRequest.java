package io.calmdesk.tenants.people.web;

import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roles somebody holds from now on. */
@Schema(
        name = "RolesRequest",
        requiredProperties = {"roles"})
record RolesRequest(@Nullable List<String> roles) {

    Set<Role> checked() {
        FieldCheck check = new FieldCheck();
        Set<Role> held = check.roles("roles", roles);
        check.done();
        return held;
    }
}
