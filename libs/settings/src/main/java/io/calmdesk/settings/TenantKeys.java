package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of the tenants as this service has been told them, unwrapped on use. */
public final class TenantKeys {

    private final SettingsStore store;
    private final KeyWrapping wrapping;

    // unwrapping costs more than reading; named by their content, keys kept here can never be out of date
    private final Map<String, Sealer> unwrapped = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sealer> eldest) {
            return size() > 10_000;
        }
    });

    TenantKeys(SettingsStore store, KeyWrapping wrapping) {
        this.store = store;
        this.wrapping = wrapping;
    }

    /** The sealer of a tenant; {@link Unavailable} {@code tenant-preparing} while its keys are not here. */
    public Sealer of(TenantId tenant) {
        return of(tenant, store.current(tenant, Sections.KEYS, Sections.DATA));
    }

    Sealer of(TenantId tenant, Optional<Setting> keys) {
        Map<String, Object> data =
                keys.map(Setting::data).orElseThrow(() -> new Unavailable("tenant-preparing", Duration.ofSeconds(1)));
        String name = tenant + Data.text(data, "wrapped") + Data.text(data, "lookup");
        Sealer known = unwrapped.get(name);
        if (known == null) {
            known = wrapping.sealer(tenant, data);
            unwrapped.put(name, known);
        }
        return known;
    }
}
