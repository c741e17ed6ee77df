package io.calmdesk.notifications.telling.settings;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.notifications.telling.Staff;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.Profile;
import io.calmdesk.settings.Profiles;
import java.time.Duration;
import java.util.List;

/** The staff as tenant-service has told it, as of now. */
final class SettingsStaff implements Staff {

    private final People people;
    private final Profiles profiles;

    SettingsStaff(People people, Profiles profiles) {
        this.people = people;
        this.profiles = profiles;
    }

    @Override
    public boolean isActivePerson(TenantId tenant, String actor) {
        return people.person(tenant, actor)
                .filter(person -> person.active() && person.kind() == Person.Kind.PERSON)
                .isPresent();
    }

    @Override
    public List<String> holding(TenantId tenant, Role role) {
        return people.withRole(tenant, role).stream().map(Person::actor).toList();
    }

    @Override
    public String firstAdministrator(TenantId tenant) {
        String founder = profiles.of(tenant)
                .map(Profile::adminActor)
                .orElseThrow(() -> new Unavailable("tenant-preparing", Duration.ofSeconds(1)));
        List<String> administrators = holding(tenant, Role.TENANT_ADMIN);
        return administrators.isEmpty() || administrators.contains(founder) ? founder : administrators.getFirst();
    }
}
