package io.calmdesk.dossier.errand;

import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.dossier.errand.ErrandFact.Begun;
import io.calmdesk.dossier.errand.ErrandFact.Kept;
import io.calmdesk.dossier.errand.ErrandFact.Missed;
import io.calmdesk.dossier.errand.ErrandFact.Noted;
import io.calmdesk.dossier.errand.ErrandFact.Promised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The errands of a test: their collection and topic are its own. */
public class Errands implements DossierKind<Errand, ErrandFact> {

    private final String collection;
    private final String topic;

    public Errands(String collection, String topic) {
        this.collection = collection;
        this.topic = topic;
    }

    public static Decision<Errand, ErrandFact> begin(String title, Instant now) {
        return begin(title, Errand.Urgency.LOW, now);
    }

    public static Decision<Errand, ErrandFact> begin(String title, Errand.Urgency urgency, Instant now) {
        return Decision.of(
                new Errand(title, urgency, List.of(), 0, 0, null), now, (ErrandFact) new Begun(title, urgency));
    }

    public static Decision<Errand, ErrandFact> note(Dossier<Errand> errand, String text, Instant now) {
        return Decision.of(errand.state().noted(), now, (ErrandFact) new Noted(text, Map.of()));
    }

    public static Decision<Errand, ErrandFact> promise(
            Dossier<Errand> errand, String label, Instant dueAt, Instant now) {
        return Decision.of(errand.state().promised(new Errand.Promise(label, dueAt)), now, (ErrandFact)
                new Promised(label, dueAt));
    }

    public static Decision<Errand, ErrandFact> keep(Dossier<Errand> errand, String label, Instant now) {
        return errand.state().open().stream()
                .filter(promise -> promise.label().equals(label))
                .findFirst()
                .map(promise -> Decision.of(
                        errand.state().without(promise, false), now, (ErrandFact) new Kept(promise.label())))
                .orElseGet(() -> Decision.unchanged(errand.state()));
    }

    @Override
    public String collection() {
        return collection;
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Class<Errand> stateType() {
        return Errand.class;
    }

    @Override
    public Map<String, Class<? extends ErrandFact>> factTypes() {
        return Map.of(
                "begun", Begun.class,
                "noted", Noted.class,
                "confided", ErrandFact.Confided.class,
                "promised", Promised.class,
                "kept", Kept.class,
                "missed", Missed.class);
    }

    @Override
    public Optional<Instant> wakeAt(Errand state) {
        return state.open().stream().map(Errand.Promise::dueAt).min(Instant::compareTo);
    }

    @Override
    public int wakeRank(Errand state) {
        return state.urgency() == Errand.Urgency.HIGH ? 0 : 1;
    }

    @Override
    public Decision<Errand, ErrandFact> wake(Dossier<Errand> errand, Instant now) {
        return errand.state().open().stream()
                .filter(promise -> !promise.dueAt().isAfter(now))
                .findFirst()
                .map(promise -> Decision.of(errand.state().without(promise, true), now, (ErrandFact)
                        new Missed(promise.label(), promise.dueAt())))
                .orElseGet(() -> Decision.unchanged(errand.state()));
    }

    @Override
    public Optional<Instant> dueFromFacts(List<RecordedFact<ErrandFact>> facts) {
        Map<String, Instant> due = new HashMap<>();
        for (RecordedFact<ErrandFact> recorded : facts) {
            switch (recorded.fact()) {
                case Promised promised -> due.put(promised.label(), promised.dueAt());
                case Kept kept -> due.remove(kept.label());
                case Missed missed -> due.remove(missed.label());
                default -> {}
            }
        }
        return due.values().stream().min(Instant::compareTo);
    }

    @Override
    public List<OutboundRecord> publish(Publication<ErrandFact> publication) {
        Map<String, Object> data = new HashMap<>();
        if (publication.fact().fact() instanceof Missed missed) {
            data.put("label", missed.label());
        }
        return new ArrayList<>(List.of(publication.event(
                topic, "errands", "calmdesk.errand." + publication.fact().type() + ".v1", data)));
    }
}
