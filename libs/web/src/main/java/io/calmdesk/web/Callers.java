package io.calmdesk.web;

import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.SettingsCopy;
import java.util.HashSet;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tells the caller from a verified token and the business's own records; asks the database, so never on an event loop. */
public final class Callers {

    private final SettingsCopy settings;
    private final People people;

    Callers(SettingsCopy settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /**
     * The caller a token stands for; 401 {@code token-ambiguous} unless it names exactly one business, 503
     * {@code tenant-preparing} while that business's settings are incomplete, 403 {@code access-removed} for whom the
     * business does not know or no longer lets in.
     */
    public Caller of(Jwt token) {
        TokenTenant claimed = TokenTenant.of(token);
        TenantId tenant = claimed.tenant();
        settings.requireComplete(tenant);
        Person person = people.person(tenant, claimed.actor())
                .filter(Person::active)
                .orElseThrow(() -> new Forbidden("access-removed"));
        Set<Role> roles = new HashSet<>(claimed.roles());
        roles.retainAll(person.roles());
        return new Caller(
                tenant, person.actor(), person.name(), roles, person.kind() == Person.Kind.API_CLIENT, person.locale());
    }
}
