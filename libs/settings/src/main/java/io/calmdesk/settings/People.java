package io.calmdesk.settings;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** Who may act for a business, as of now: removals act as soon as they have been told. */
public final class People {

    private final SettingsStore store;
    private final TenantKeys keys;

    People(SettingsStore store, TenantKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The person or API client behind an actor, suspended ones too; empty when unknown or removed. */
    public Optional<Person> person(TenantId tenant, String actor) {
        return store.person(tenant, actor).map(it -> Person.from(tenant, it.person(), keys.of(tenant, it.keys())));
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
