package io.calmdesk.tenants.apiclient.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.apiclient.IssuedCredentials;
import io.calmdesk.tenants.reader.InForce;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credentials of a new API client; the secret is shown this once. */
@Schema(name = "ApiClientCredentials")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialsView(
        String clientId,
        String clientSecret,
        String name,
        List<String> roles,

        @Schema(description = "Only when false: the services have not all taken the change over yet.") @Nullable
        Boolean applied) {

    static CredentialsView of(InForce<IssuedCredentials> issued) {
        IssuedCredentials credentials = issued.value();
        return new CredentialsView(
                credentials.clientId(),
                credentials.clientSecret(),
                credentials.name(),
                credentials.roles().stream().map(Role::code).sorted().toList(),
                issued.applied() ? null : Boolean.FALSE);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "CredentialsView[" + clientId + "]";
    }
}
