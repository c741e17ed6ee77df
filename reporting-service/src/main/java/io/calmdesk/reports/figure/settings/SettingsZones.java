package io.calmdesk.reports.figure.settings;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.reports.figure.Zones;
import io.calmdesk.settings.Profiles;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The zone as the business's profile has it now. */
@Component
class SettingsZones implements Zones {

    private final Profiles profiles;

    SettingsZones(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public ZoneId of(TenantId tenant) {
        return profiles.of(tenant)
                .map(profile -> ZoneId.of(profile.timeZone()))
                .orElseThrow(() -> new Unavailable("tenant-preparing", Duration.ofSeconds(1)));
    }
}
