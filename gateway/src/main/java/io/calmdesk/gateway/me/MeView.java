package io.calmdesk.gateway.me;

import io.calmdesk.settings.Person;
import io.calmdesk.settings.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the console shows them.
 *
 * @param tenant the business they work for now
 * @param tenants all businesses they may work for
 * @param roles the roles of their token that still hold
 * @param csrf what a page must send with unsafe requests; none for callers with a token
 */
record MeView(
        User user,
        Tenant tenant,
        List<Tenant> tenants,
        List<String> roles,
        @Nullable Csrf csrf) {

    record User(String id, String name, @Nullable String email) {

        static User of(Person person) {
            return new User(person.actor(), person.name(), person.email());
        }
    }

    record Tenant(String id, String slug, String name) {

        static Tenant of(Profile profile) {
            return new Tenant(profile.tenant().value(), profile.slug(), profile.name());
        }
    }

    record Csrf(String headerName, String token) {}
}
