package io.calmdesk.settings;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.SettingsStore.Admission;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may act for a business, as of now: removals act as soon as they have been told. */
public final class People {

    private final SettingsStore store;
    private final TenantKeys keys;
    private final Set<String> required;

    People(SettingsStore store, TenantKeys keys, Collection<String> required) {
        this.store = store;
        this.keys = keys;
        this.required = Set.copyOf(required);
    }

    /** The person or API client behind an actor, suspended ones too; empty when unknown or removed. */
    public Optional<Person> person(TenantId tenant, String actor) {
        Admission admission = store.admission(tenant, actor);
        return admission.person().map(it -> Person.from(tenant, it, keys.of(tenant, admission.keys())));
    }

    /**
     * Like {@link #person}, for a request at the door: refuses with {@link Unavailable} {@code tenant-preparing} (one
     * second) unless every section this service needs is whole. One read tells both.
     */
    public Optional<Person> admitted(TenantId tenant, String actor) {
        Admission admission = store.admission(tenant, actor);
        if (!admission.whole().containsAll(required)) {
            throw new Unavailable("tenant-preparing", Duration.ofSeconds(1));
        }
        return admission.person().map(it -> Person.from(tenant, it, keys.of(tenant, admission.keys())));
    }

    /** The active people (no API clients) who hold a role, in stable order. */
    public List<Person> withRole(TenantId tenant, Role role) {
        List<Setting> found = store.peopleWithRole(tenant, role);
        if (found.isEmpty()) {
            return List.of();
        }
        Sealer sealer = keys.of(tenant);
        return found.stream().map(it -> Person.from(tenant, it, sealer)).toList();
    }

    /** The businesses an actor may act for, in stable order. */
    public List<TenantId> tenantsOf(String actor) {
        return store.tenantsOf(actor);
    }
}
