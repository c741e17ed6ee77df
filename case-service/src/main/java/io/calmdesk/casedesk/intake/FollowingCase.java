package io.calmdesk.casedesk.intake;

import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.TrackingToken;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.TenantKeys;

/** Lets a customer follow a case by the link they were given, without an account. */
public final class FollowingCase {

    private final CaseFiles cases;
    private final TenantKeys keys;
    private final Profiles profiles;
    private final String publicUrl;

    public FollowingCase(CaseFiles cases, TenantKeys keys, Profiles profiles, String publicUrl) {
        this.cases = cases;
        this.keys = keys;
        this.profiles = profiles;
        this.publicUrl = publicUrl;
    }

    /** The case a link's token leads to. */
    public Dossier<CaseFile> find(String token) {
        return TrackingToken.read(token)
                .filter(it -> profiles.of(it.tenant()).isPresent())
                .flatMap(it -> cases.tracked(it.tenant(), it.hash(keys.of(it.tenant()))))
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** The link to a case, always the same. */
    public String link(TenantId tenant, String caseId) {
        return publicUrl + "/t/"
                + TrackingToken.of(tenant, caseId, keys.of(tenant)).text();
    }
}
