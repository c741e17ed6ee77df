package io.calmdesk.casedesk.intake;

import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Profile;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.Setting;
import io.calmdesk.settings.SettingsCopy;
import java.time.Duration;
import java.util.Optional;

/** Finds the business a public page belongs to, also by a name it no longer has. */
public final class Businesses {

    private static final String COMPLAINT = "complaint";
    private static final String OUTWARD = "outward";

    /** A length of business hours says nothing to somebody who does not know them. */
    private static final String ELAPSED = "elapsed";

    private final Profiles profiles;
    private final SettingsCopy settings;

    public Businesses(Profiles profiles, SettingsCopy settings) {
        this.profiles = profiles;
        this.settings = settings;
    }

    /** Within what time a complaint is answered, as promised to whoever complains; empty when nothing is promised so. */
    public Optional<Duration> allowance(TenantId tenant) {
        return settings.current(tenant, Sections.DEADLINES, COMPLAINT)
                .map(Setting::data)
                .filter(it -> OUTWARD.equals(it.get("class")) && ELAPSED.equals(it.get("counting")))
                .map(it -> Duration.parse(String.valueOf(it.get("allowance"))));
    }

    /** The business of a slug, ready to serve. */
    public Profile bySlug(String slug) {
        Profile found = profiles.bySlug(slug).orElseThrow(() -> new NotFound("not-found"));
        settings.requireComplete(found.tenant());
        return found;
    }
}
