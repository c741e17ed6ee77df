package io.calmdesk.dossier.auditing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.dossier.engine.Outage;
import io.calmdesk.dossier.store.DossierCollection;
import io.calmdesk.dossier.store.History;
import io.calmdesk.dossier.store.Lanes;
import io.calmdesk.kernel.Blame;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one dossier: is its history whole, will it be published, will it be woken in time? */
final class Audit<S, F> {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private final DossierCollection<S, F> collection;
    private final MongoCollection<Document> dossiers;

    Audit(DossierCollection<S, F> collection) {
        this.collection = collection;
        this.dossiers = collection.documents().withWriteConcern(WriteConcern.MAJORITY);
    }

    /** What an audit of a dossier can find; the first two need people, the others are repaired. */
    enum Finding {
        CHAIN_BROKEN,
        UNREADABLE,
        PUBLISHING_FORGOTTEN,
        WAKING_FORGOTTEN
    }

    /** Looks at the dossier in a document read without its facts, and repairs what can be repaired. */
    Set<Finding> of(Document dossier) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        try {
            published(dossier, findings);
            history(dossier, findings);
        } catch (RuntimeException e) {
            if (Outage.ofDatabase(e)) {
                throw e;
            }
            LOG.atError()
                    .addKeyValue("collection", collection.kind().collection())
                    .addKeyValue("dossier", dossier.get("_id"))
                    .addKeyValue("failure", Blame.of(e))
                    .log("dossier cannot be read");
            findings.add(Finding.UNREADABLE);
        }
        return findings;
    }

    private void published(Document dossier, Set<Finding> findings) {
        String id = dossier.getString("_id");
        long version = dossier.getLong("version");
        if (dossier.getLong("published") < version && !dossier.containsKey("unpublished") && remark(id, version)) {
            findings.add(Finding.PUBLISHING_FORGOTTEN);
        }
    }

    private void history(Document dossier, Set<Finding> findings) {
        TenantId tenant = new TenantId(dossier.getString("tenantId"));
        Optional<History<F>> history =
                collection.pages().whole(tenant, dossier.getString("_id"), dossier.getLong("version"));
        if (history.isEmpty()) {
            return;
        }
        if (history.get().firstBroken().isPresent()) {
            findings.add(Finding.CHAIN_BROKEN);
        }
        if (!dossier.containsKey("aside") && rewake(dossier, history.get())) {
            findings.add(Finding.WAKING_FORGOTTEN);
        }
    }

    private boolean remark(String id, long version) {
        return repaired(
                and(eq("_id", id), eq("version", version), exists("unpublished", false)),
                Updates.set("unpublished", Lanes.of(id)));
    }

    /** Too early a wake-up costs a look; too late a one, or none, breaks a promise. */
    private boolean rewake(Document dossier, History<F> history) {
        List<RecordedFact<F>> facts = history.facts().orElse(List.of());
        Optional<Instant> due = collection.kind().dueFromFacts(facts).map(Timepoints::stored);
        Date marked = dossier.getDate("wakeAt");
        if (due.isEmpty() || (marked != null && !marked.toInstant().isAfter(due.get()))) {
            return false;
        }
        return repaired(
                and(
                        eq("_id", dossier.getString("_id")),
                        eq("version", dossier.getLong("version")),
                        eq("wakeAt", marked),
                        exists("aside", false)),
                Updates.set("wakeAt", Date.from(due.get())));
    }

    private boolean repaired(Bson asRead, Bson repair) {
        return dossiers.updateOne(asRead, repair).getModifiedCount() == 1;
    }
}
