package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of all tenants as this service has been told them; every question is one indexed read. */
public final class SettingsCopy {

    private final SettingsStore store;
    private final List<String> required;

    SettingsCopy(SettingsStore store, List<String> required) {
        this.store = store;
        this.required = List.copyOf(required);
    }

    /** The current settings of a tenant in the sections named, read at once; {@code people} is never among them. */
    public TenantSettings of(TenantId tenant, String... sections) {
        return store.settings(tenant, List.of(sections));
    }

    /** The current items of a section, or empty while it is not whole. */
    public Optional<Section> section(TenantId tenant, String section) {
        TenantSettings settings = store.settings(tenant, List.of(section));
        return settings.complete(section) ? Optional.of(settings.section(section)) : Optional.empty();
    }

    /** The current version of an item, or empty when there is none or it was removed. */
    public Optional<Setting> current(TenantId tenant, String section, String item) {
        return store.current(tenant, section, item);
    }

    /** One version of an item, current or superseded, for what started under it. */
    public Optional<Setting> at(TenantId tenant, String section, String item, long version) {
        return store.at(tenant, section, item, version);
    }

    /** Whether every section this service needs is whole. */
    public boolean complete(TenantId tenant) {
        return store.whole(tenant).containsAll(required);
    }

    /** Refuses with {@link Unavailable} {@code tenant-preparing} (one second) unless {@link #complete}. */
    public void requireComplete(TenantId tenant) {
        if (!complete(tenant)) {
            throw new Unavailable("tenant-preparing", Duration.ofSeconds(1));
        }
    }
}
