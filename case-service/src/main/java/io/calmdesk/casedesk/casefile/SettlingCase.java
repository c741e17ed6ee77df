package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the customer the outcome. */
public final class SettlingCase {

    private final ChangingCase changing;
    private final CaseTexts texts;

    public SettlingCase(ChangingCase changing, CaseTexts texts) {
        this.changing = changing;
        this.texts = texts;
    }

    /** Settles with an outcome; {@code reply} is what the customer will read. */
    public Dossier<CaseFile> settle(TenantId tenant, String id, Outcome outcome, @Nullable String reply, Asked asked) {
        return changing.change(tenant, id, Verb.SETTLE, asked, (dossier, template, now) -> {
            CaseLife.require(dossier.state().state(), Verb.SETTLE);
            var sealed = reply == null ? null : texts.seal(dossier, "reply", Map.of("text", reply));
            return dossier.state().settle(new Resolution(outcome, sealed), template, now);
        });
    }
}
