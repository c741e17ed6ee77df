package io.calmdesk.tenants.apiclient.web;

import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.FieldCheck;
import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.apiclient.CreateApiClient;
import io.calmdesk.web.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which program is to work for the business. */
@Schema(
        name = "CreateApiClientRequest",
        requiredProperties = {"name", "roles"})
record CreateApiClientRequest(
        @Schema(example = "Till", maxLength = 100) @Nullable String name,

        @Schema(example = "[\"front-line\"]") @Nullable List<String> roles) {

    CreateApiClient checked(Caller caller, @Nullable RequestClaim claim) {
        FieldCheck check = new FieldCheck();
        String called = check.name("name", name);
        Set<Role> held = check.roles("roles", roles);
        check.done();
        return new CreateApiClient(caller.tenant(), caller.actor(), called, held, caller.locale(), claim);
    }
}
