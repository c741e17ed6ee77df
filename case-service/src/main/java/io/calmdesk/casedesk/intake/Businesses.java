package io.calmdesk.casedesk.intake;

import io.calmdesk.kernel.NotFound;
import io.calmdesk.settings.Profile;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.SettingsCopy;

/** Finds the business a public page belongs to, also by a name it no longer has. */
public final class Businesses {

    private final Profiles profiles;
    private final SettingsCopy settings;

    public Businesses(Profiles profiles, SettingsCopy settings) {
        this.profiles = profiles;
        this.settings = settings;
    }

    /** The business of a slug, ready to serve. */
    public Profile bySlug(String slug) {
        Profile found = profiles.bySlug(slug).orElseThrow(() -> new NotFound("not-found"));
        settings.requireComplete(found.tenant());
        return found;
    }
}
