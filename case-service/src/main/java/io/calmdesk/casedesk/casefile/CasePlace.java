package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.Dossier;
import java.time.Instant;

/** Where in a list of cases, newest recorded first, a page ended. */
public record CasePlace(Instant recordedAt, String id) {

    /** The place of a case. */
    public static CasePlace of(Dossier<CaseFile> dossier) {
        return new CasePlace(dossier.state().receipt().recordedAt(), dossier.id());
    }
}
