package io.calmdesk.tenants.apiclient;

import io.calmdesk.kernel.Role;
import java.util.Set;

/** What a program logs in with; the secret is told this once. */
public record IssuedCredentials(String clientId, String clientSecret, String name, Set<Role> roles) {

    /** Says nothing of the secret, wherever it may be written. */
    @Override
    public String toString() {
        return "IssuedCredentials[" + clientId + "]";
    }
}
