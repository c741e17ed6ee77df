package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
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

/** Crises as dossiers: how they are named in the store, when they want to be woken and what then happens. */
public final class CrisisFileKind implements DossierKind<CrisisFile, CrisisFact> {

    /** The collection of the crises. */
    public static final String COLLECTION = "crises";

    private static final String CLOCK = "clock";

    private final Function<Publication<CrisisFact>, List<OutboundRecord>> telling;

    public CrisisFileKind(Function<Publication<CrisisFact>, List<OutboundRecord>> telling) {
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
    public Class<CrisisFile> stateType() {
        return CrisisFile.class;
    }

    @Override
    public Map<String, Class<? extends CrisisFact>> factTypes() {
        return CrisisFactTypes.BY_NAME;
    }

    @Override
    public Optional<Instant> wakeAt(CrisisFile state) {
        return state.wakeAt();
    }

    /** The highest level first. */
    @Override
    public int wakeRank(CrisisFile state) {
        return CrisisLevel.TOP.compareTo(state.level());
    }

    @Override
    public Decision<CrisisFile, CrisisFact> wake(Dossier<CrisisFile> dossier, Instant now) {
        return dossier.state().wake(CLOCK, now);
    }

    @Override
    public Optional<Instant> dueFromFacts(List<RecordedFact<CrisisFact>> facts) {
        return CrisisDues.of(facts);
    }

    @Override
    public List<OutboundRecord> publish(Publication<CrisisFact> publication) {
        return telling.apply(publication);
    }
}
