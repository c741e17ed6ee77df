package io.calmdesk.web;

import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Person;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tells the caller from a verified token and the business's own records; asks the database, so never on an event loop. */
public final class Callers {

    private final Function<TokenTenant, Caller> known;

    Callers(People people) {
        this(claimed -> {
            Person person = people.admitted(claimed.tenant(), claimed.actor())
                    .filter(Person::active)
                    .orElseThrow(() -> new Forbidden("access-removed"));
            return caller(claimed, person);
        });
    }

    Callers(Function<TokenTenant, Caller> known) {
        this.known = known;
    }

    /**
     * The caller a token stands for; 401 {@code token-ambiguous} unless it names exactly one business, 503
     * {@code tenant-preparing} while that business's settings are incomplete, 403 {@code access-removed} for whom the
     * business does not know or no longer lets in.
     */
    public Caller of(Jwt token) {
        return known.apply(TokenTenant.of(token));
    }

    /** A right needs both: the token may be older than a removal, the records know nothing of this log-in. */
    private static Caller caller(TokenTenant claimed, Person person) {
        TenantId tenant = claimed.tenant();
        Set<Role> roles = new HashSet<>(claimed.roles());
        roles.retainAll(person.roles());
        return new Caller(
                tenant, person.actor(), person.name(), roles, person.kind() == Person.Kind.API_CLIENT, person.locale());
    }
}
