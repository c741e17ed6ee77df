package io.calmdesk.dossier.publishing;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Walks over the dossiers marked as unpublished, a piece at a time. One that is met twice without having got on is
 * nobody's work in progress, and is offered.
 */
final class UnpublishedSweep {

    private static final int PIECE = 500;
    private static final int MOST_REMEMBERED = 20_000;
    private static final Bson INDEX = new Document("unpublished", 1).append("_id", 1);
    private static final Document START = new Document("unpublished", -1).append("_id", "");

    private final MongoCollection<Document> dossiers;
    private final LaneLeases leases;
    private final BiConsumer<TenantId, String> offer;
    private final Map<String, Sighting> sightings = new HashMap<>();
    private final Set<String> metThisRound = new HashSet<>();
    private Document from = START;
    private volatile long oldest;

    UnpublishedSweep(MongoCollection<Document> dossiers, LaneLeases leases, BiConsumer<TenantId, String> offer) {
        this.dossiers = dossiers;
        this.leases = leases;
        this.offer = offer;
    }

    private record Sighting(long published, long first) {}

    /** Seconds since the longest waiting dossier was met first; 0 when none waits. */
    double oldestSeconds() {
        long since = oldest;
        return since == 0 ? 0 : (double) (System.nanoTime() - since) / TimeUnit.SECONDS.toNanos(1);
    }

    /** Looks at the next piece of the walk. */
    void next() {
        List<Document> piece = dossiers.find(in("unpublished", leases.held()))
                .projection(Projections.include("tenantId", "published", "unpublished"))
                .hint(INDEX)
                .min(from)
                .sort(INDEX)
                .limit(PIECE)
                .into(new ArrayList<>());
        piece.forEach(this::meet);
        if (piece.size() == PIECE) {
            Document last = piece.getLast();
            from = new Document("unpublished", last.get("unpublished")).append("_id", last.get("_id"));
        } else {
            endRound();
        }
    }

    private void meet(Document dossier) {
        String id = dossier.getString("_id");
        long published = dossier.getLong("published");
        if (!metThisRound.add(id)) {
            return;
        }
        Sighting before = sightings.get(id);
        if (before != null && before.published() == published) {
            offer.accept(new TenantId(dossier.getString("tenantId")), id);
        } else if (sightings.size() < MOST_REMEMBERED) {
            sightings.put(id, new Sighting(published, System.nanoTime()));
        }
    }

    private void endRound() {
        sightings.keySet().retainAll(metThisRound);
        metThisRound.clear();
        from = START;
        oldest = sightings.values().stream().mapToLong(Sighting::first).min().orElse(0);
    }
}
