package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.ProcedureTemplates;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.RecordedFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Cases as dossiers: how they are named in the store, when they want to be woken and what then happens. */
public final class CaseFileKind implements DossierKind<CaseFile, CaseFact> {

    /** The collection of the cases. */
    public static final String COLLECTION = "cases";

    /** The stored field that says when a case's last fact was recorded; projections catch up by it. */
    public static final String CHANGED_AT = "state.changedAt";

    private final ProcedureTemplates templates;
    private final Function<Publication<CaseFact>, List<OutboundRecord>> telling;

    public CaseFileKind(ProcedureTemplates templates, Function<Publication<CaseFact>, List<OutboundRecord>> telling) {
        this.templates = templates;
        this.telling = telling;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Class<CaseFile> stateType() {
        return CaseFile.class;
    }

    @Override
    public Map<String, Class<? extends CaseFact>> factTypes() {
        return CaseFactTypes.BY_NAME;
    }

    @Override
    public Optional<Instant> wakeAt(CaseFile state) {
        return state.wakeAt();
    }

    @Override
    public int wakeRank(CaseFile state) {
        return switch (state.judgement().severity()) {
            case CRISIS -> 0;
            case MAJOR -> 1;
            case COMPLEX -> 2;
            case GENERAL -> 3;
            case MINOR -> 4;
        };
    }

    @Override
    public Decision<CaseFile, CaseFact> wake(Dossier<CaseFile> dossier, Instant now) {
        CaseFile file = dossier.state();
        return file.wake(templates.of(file.procedure()), now);
    }

    @Override
    public Optional<Instant> dueFromFacts(List<RecordedFact<CaseFact>> facts) {
        return CaseDues.of(facts);
    }

    @Override
    public List<OutboundRecord> publish(Publication<CaseFact> publication) {
        return telling.apply(publication);
    }
}
