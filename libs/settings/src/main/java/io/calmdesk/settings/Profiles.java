package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import java.util.Optional;

/** Finds businesses by their public name or id. */
public final class Profiles {

    private final SettingsStore store;

    Profiles(SettingsStore store) {
        this.store = store;
    }

    /** The business of that slug: the one that has it now, else the one that had it before. */
    public Optional<Profile> bySlug(String slug) {
        return store.profileBySlug(slug).map(found -> Profile.from(found.tenant(), found.setting()));
    }

    /** The profile of a business, or empty while it has not arrived. */
    public Optional<Profile> of(TenantId tenant) {
        return store.current(tenant, Sections.PROFILE, Sections.TENANT).map(it -> Profile.from(tenant, it));
    }
}
