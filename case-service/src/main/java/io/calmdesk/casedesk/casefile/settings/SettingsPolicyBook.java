package io.calmdesk.casedesk.casefile.settings;

import io.calmdesk.casedesk.casefile.Policies;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.settings.TenantSettings;
import java.time.Duration;

/** The policies of every business, read at once for each question so that a change is in force when it is told. */
public final class SettingsPolicyBook implements Policies.Book {

    private static final String[] NEEDED = {
        Sections.PROFILE, Sections.DEADLINES, Sections.LADDERS, Sections.CALENDARS, Sections.CATEGORIES
    };

    private final SettingsCopy settings;

    public SettingsPolicyBook(SettingsCopy settings) {
        this.settings = settings;
    }

    @Override
    public Policies of(TenantId tenant) {
        TenantSettings found = settings.of(tenant, NEEDED);
        for (String section : NEEDED) {
            if (!found.complete(section)) {
                throw new Unavailable("tenant-preparing", Duration.ofSeconds(1));
            }
        }
        return new SettingsPolicies(found);
    }
}
