package io.calmdesk.dossier.operating;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.operating.Replay.Told;
import io.calmdesk.dossier.store.DossierCollection;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Tells the published facts of dossiers of one kind again, those in pages too. */
final class RetoldDossiers<S, F> {

    private static final int PIECE = 500;

    private final DossierCollection<S, F> collection;
    private final int lineage;
    private final ReplayTopics topics;
    private final ReplayOutbound outbound;

    RetoldDossiers(DossierCollection<S, F> collection, int lineage, ReplayTopics topics, ReplayOutbound outbound) {
        this.collection = collection;
        this.lineage = lineage;
        this.topics = topics;
        this.outbound = outbound;
    }

    /** Sends what the dossier has published, as it was sent first. */
    Told tell(Document dossier) throws InterruptedException {
        long known = 0;
        List<Document> facts = facts(dossier);
        for (Document stored : facts) {
            if (collection.kind().factTypes().containsKey(stored.getString("type"))) {
                known++;
                send(new Publication<>(
                        new TenantId(dossier.getString("tenantId")),
                        dossier.getString("_id"),
                        collection.fact(stored),
                        lineage));
            }
        }
        return new Told(1, known, facts.size() - known);
    }

    private void send(Publication<F> publication) throws InterruptedException {
        for (OutboundRecord record : collection.kind().publish(publication)) {
            // A kind may publish more than facts; what is no fact has no number to be dropped by.
            if (record.headers().containsKey("ce_number")) {
                Map<String, String> headers = new HashMap<>(record.headers());
                // A replay is no part of the request that once caused the fact.
                headers.remove(Publication.TRACE);
                outbound.send(
                        new OutboundRecord(topics.of(record.topic()), null, record.key(), headers, record.value()));
            }
        }
    }

    /** In order; what is not published yet will come by itself. */
    private List<Document> facts(Document dossier) {
        long published = dossier.getLong("published");
        if (dossier.getLong("firstInline") == 1) {
            return dossier.getList("facts", Document.class).stream()
                    .filter(fact -> fact.getLong("number") <= published)
                    .toList();
        }
        return paged(new TenantId(dossier.getString("tenantId")), dossier.getString("_id"), published);
    }

    private List<Document> paged(TenantId tenant, String id, long published) {
        List<Document> all = new ArrayList<>();
        while (all.size() < published) {
            int limit = (int) Math.min(PIECE, published - all.size());
            List<Document> piece =
                    collection.pages().stored(tenant, id, all.size(), limit).orElse(List.of());
            if (piece.isEmpty()) {
                throw new IllegalStateException("fact " + (all.size() + 1) + " of " + id + " is missing");
            }
            all.addAll(piece);
        }
        return all;
    }
}
