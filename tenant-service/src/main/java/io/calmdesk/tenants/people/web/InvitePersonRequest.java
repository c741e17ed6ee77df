package io.calmdesk.tenants.people.web;

import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.FieldCheck;
import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.people.InvitePerson;
import io.calmdesk.web.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to work for the business. */
@Schema(
        name = "InvitePersonRequest",
        requiredProperties = {"name", "email", "roles"})
record InvitePersonRequest(
        @Schema(maxLength = 100) @Nullable String name,

        @Schema(format = "email") @Nullable String email,

        @Schema(example = "[\"cs-agent\"]") @Nullable List<String> roles) {

    InvitePerson checked(Caller caller, String locale, @Nullable RequestClaim claim) {
        FieldCheck check = new FieldCheck();
        String called = check.name("name", name);
        String address = check.email("email", email);
        Set<Role> held = check.roles("roles", roles);
        check.done();
        return new InvitePerson(caller.tenant(), caller.actor(), called, address, held, locale, claim);
    }
}
