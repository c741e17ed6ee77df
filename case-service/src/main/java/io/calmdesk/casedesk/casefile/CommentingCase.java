package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.util.Map;

/** Adds inside notes. */
public final class CommentingCase {

    private final ChangingCase changing;
    private final CaseTexts texts;

    public CommentingCase(ChangingCase changing, CaseTexts texts) {
        this.changing = changing;
        this.texts = texts;
    }

    /** Adds a note that is never shown outside. */
    public Dossier<CaseFile> comment(TenantId tenant, String id, String text, Asked asked) {
        return changing.change(tenant, id, Verb.COMMENT, asked, (dossier, template, now) -> {
            CaseLife.require(dossier.state().state(), Verb.COMMENT);
            var sealed = texts.seal(dossier, "note", Map.of("text", text));
            return dossier.state().comment(sealed, template, now);
        });
    }
}
