package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import java.time.Duration;

/** The keys of the tenants as this service has been told them, unwrapped on use. */
public final class TenantKeys {

    private final SettingsCopy settings;
    private final KeyWrapping wrapping;

    TenantKeys(SettingsCopy settings, KeyWrapping wrapping) {
        this.settings = settings;
        this.wrapping = wrapping;
    }

    /** The sealer of a tenant; {@link Unavailable} {@code tenant-preparing} while its keys are not here. */
    public Sealer of(TenantId tenant) {
        return settings.current(tenant, Sections.KEYS, Sections.DATA)
                .map(keys -> wrapping.sealer(tenant, keys.data()))
                .orElseThrow(() -> new Unavailable("tenant-preparing", Duration.ofSeconds(1)));
    }
}
