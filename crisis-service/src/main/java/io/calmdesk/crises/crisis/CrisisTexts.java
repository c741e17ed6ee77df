package io.calmdesk.crises.crisis;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.TenantKeys;

/** What people wrote about crises, in clear for those who may read it; stored it is always sealed. */
public final class CrisisTexts {

    private final TenantKeys keys;

    public CrisisTexts(TenantKeys keys) {
        this.keys = keys;
    }

    /** A text in clear. */
    public String open(TenantId tenant, SealedText text) {
        return keys.of(tenant).open(text.bytes(), text.place());
    }

    /** Seals a text for a place of its own within a crisis. */
    SealedText seal(TenantId tenant, String crisis, String what, String text) {
        String place = "crisis/" + crisis + "/" + what + "/" + Ids.next();
        return new SealedText(place, keys.of(tenant).seal(text, place));
    }
}
