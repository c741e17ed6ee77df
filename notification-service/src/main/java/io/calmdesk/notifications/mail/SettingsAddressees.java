package io.calmdesk.notifications.mail;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.Profile;
import io.calmdesk.settings.Profiles;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Reads addresses from the people that tenant-service has told us of, where they are kept sealed. */
final class SettingsAddressees implements Addressees {

    private final People people;
    private final Profiles profiles;

    SettingsAddressees(People people, Profiles profiles) {
        this.people = people;
        this.profiles = profiles;
    }

    @Override
    public Optional<Addressee> of(TenantId tenant, String recipient) {
        Profile profile =
                profiles.of(tenant).orElseThrow(() -> new Unavailable("tenant-preparing", Duration.ofSeconds(1)));
        return people.person(tenant, recipient).filter(Person::active).flatMap(person -> addressee(person, profile));
    }

    private static Optional<Addressee> addressee(Person person, Profile profile) {
        String language = person.locale().isEmpty() ? profile.locale() : person.locale();
        return Optional.ofNullable(person.email())
                .map(address -> new Addressee(
                        address, Locale.forLanguageTag(language), ZoneId.of(profile.timeZone()), profile.name()));
    }
}
