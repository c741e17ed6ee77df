package io.calmdesk.dossier.waking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.DossierCollection;
import io.calmdesk.dossier.store.Loaded;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.tracing.Traces;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Wakes one dossier: asks its aggregate what has fallen due and stores the answer like any command. */
final class Waking<S, F> {

    /** What the facts recorded by a wake-up say of who did them. */
    static final String CLOCK = "clock";

    private final DossierCollection<S, F> collection;
    private final Steps steps;

    Waking(DossierCollection<S, F> collection, Steps steps) {
        this.collection = collection;
        this.steps = steps;
    }

    /** Wakes the dossier in a document read a moment ago; whoever changed it meanwhile has won. */
    void wake(Document document, Instant now) {
        Loaded<S> loaded = collection.loaded(document);
        Dossier<S> dossier = loaded.dossier();
        Decision<S, F> decision = collection.kind().wake(dossier, now);
        steps.done("wake decided");
        if (decision.facts().isEmpty()) {
            correct(dossier, document.getDate("wakeAt"), now);
        } else {
            Traces.goOn(
                    document.getString(Loaded.LAST_TRACE),
                    "wake " + collection.kind().collection(),
                    SpanKind.INTERNAL,
                    () -> collection.change(loaded, new Act(CLOCK, now), decision));
            steps.done("wake stored");
        }
    }

    /** Nothing was due after all: the mark is not what the state says, or the aggregate leaves its work undone. */
    private void correct(Dossier<S> dossier, Date marked, Instant now) {
        Optional<Instant> wakeAt = collection.kind().wakeAt(dossier.state()).map(Timepoints::stored);
        if (wakeAt.isPresent() && !wakeAt.get().isAfter(now)) {
            throw new LeftUndone();
        }
        collection
                .documents()
                .withWriteConcern(WriteConcern.MAJORITY)
                .updateOne(
                        and(eq("_id", dossier.id()), eq("version", dossier.version()), eq("wakeAt", marked)),
                        wakeAt.map(at -> Updates.set("wakeAt", Date.from(at))).orElse(Updates.unset("wakeAt")));
    }

    /** An aggregate is due, was woken, and decided nothing; it would be woken for ever. */
    static final class LeftUndone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeftUndone() {
            super("the aggregate was woken when due and decided nothing");
        }
    }
}
