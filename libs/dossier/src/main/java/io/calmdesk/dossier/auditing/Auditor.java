package io.calmdesk.dossier.auditing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.auditing.Audit.Finding;
import io.calmdesk.dossier.engine.Crew;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.kernel.Blame;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks over all dossiers of one kind, a piece at a time and everything within a day, and audits each. Only the
 * instance that holds lane 0 walks; where it has come to is stored, so that another goes on there.
 */
public final class Auditor<S, F> {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final long PIECES_A_DAY = Duration.ofDays(1).dividedBy(PAUSE);
    private static final int LEAST_PIECE = 20;

    private final MongoCollection<Document> dossiers;
    private final MongoCollection<Document> walks;
    private final String collection;
    private final Audit<S, F> audit;
    private final LaneLeases leases;
    private final MeterRegistry meters;
    private final Counter audited;
    private final Crew crew;

    /** An auditor of one kind. */
    public Auditor(DossierStore store, DossierKind<S, F> kind, LaneLeases leases, MeterRegistry meters) {
        this.collection = kind.collection();
        this.dossiers = store.collection(kind).documents();
        this.walks = store.database().getCollection("audits");
        this.audit = new Audit<>(store.collection(kind));
        this.leases = leases;
        this.meters = meters;
        this.audited = meters.counter("calmdesk.dossier.audited", "collection", collection);
        for (Finding finding : Finding.values()) {
            findings(finding);
        }
        this.crew = new Crew("auditor-" + collection);
    }

    /** Audits until {@link #stop}. */
    public void start() {
        crew.start(() -> {
            while (crew.rest(PAUSE)) {
                try {
                    if (leases.held().contains(0)) {
                        piece();
                    }
                } catch (RuntimeException e) {
                    LOG.atWarn()
                            .addKeyValue("collection", collection)
                            .addKeyValue("failure", Blame.of(e))
                            .log("audit broken off");
                }
            }
        });
    }

    /** Breaks the walk off. */
    public void stop() {
        crew.stop(Duration.ofSeconds(2));
    }

    /** Audits the next piece of the walk; at the end it begins again. */
    void piece() {
        Document walk = walks.find(eq("_id", collection)).first();
        String after = walk == null ? "" : walk.getString("after");
        int size = (int) Math.max(LEAST_PIECE, dossiers.estimatedDocumentCount() / PIECES_A_DAY + 1);
        List<Document> piece = dossiers.find(gt("_id", after))
                .projection(Projections.exclude("facts", "state"))
                .sort(Sorts.ascending("_id"))
                .limit(size)
                .into(new ArrayList<>());
        piece.forEach(this::audit);
        String reached = piece.size() < size ? "" : piece.getLast().getString("_id");
        walks.updateOne(eq("_id", collection), Updates.set("after", reached), new UpdateOptions().upsert(true));
    }

    private void audit(Document dossier) {
        Set<Finding> found = audit.of(dossier);
        audited.increment();
        for (Finding finding : found) {
            findings(finding).increment();
            LOG.atError()
                    .addKeyValue("collection", collection)
                    .addKeyValue("dossier", dossier.getString("_id"))
                    .addKeyValue("finding", finding)
                    .log("audit found something");
        }
    }

    private Counter findings(Finding finding) {
        String what = finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return meters.counter("calmdesk.dossier.audit.findings", "collection", collection, "finding", what);
    }
}
