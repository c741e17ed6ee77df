package io.calmdesk.gateway.me;

import io.calmdesk.gateway.identity.Caller;
import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.Profile;
import io.calmdesk.settings.Profiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who the caller is, from the copies of people and profiles; asks the database, so never on an event loop. */
@Component
class Me {

    private final People people;
    private final Profiles profiles;

    Me(People people, Profiles profiles) {
        this.people = people;
        this.profiles = profiles;
    }

    MeView of(Caller caller) {
        Profile profile = profiles.of(caller.tenant())
                .orElseThrow(() -> new Unavailable("tenant-preparing", Duration.ofSeconds(1)));
        Person person = people.person(caller.tenant(), caller.subject())
                .filter(Person::active)
                .orElseThrow(() -> new Forbidden("access-removed"));
        List<MeView.Tenant> tenants = people.tenantsOf(caller.subject()).stream()
                .map(profiles::of)
                .flatMap(Optional::stream)
                .map(MeView.Tenant::of)
                .toList();
        List<String> roles = caller.roles().stream()
                .filter(person.roles()::contains)
                .sorted()
                .map(Role::code)
                .toList();
        return new MeView(MeView.User.of(person), MeView.Tenant.of(profile), tenants, roles, csrf(caller));
    }

    private static MeView.@Nullable Csrf csrf(Caller caller) {
        String token = caller.csrf();
        return token == null ? null : new MeView.Csrf(Caller.CSRF_HEADER, token);
    }
}
