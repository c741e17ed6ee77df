package io.calmdesk.casedesk.search.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.calmdesk.casedesk.casefile.CaseFileKind;
import io.calmdesk.casedesk.search.SearchFeed;
import io.calmdesk.casedesk.search.SearchRows;
import io.calmdesk.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Finds cases whose row lags behind their facts, as after a crash between the two, and indexes them: it reads, by the
 * index on the time of change, what changed since it was here last, and compares fact numbers. A case that lags twice
 * in a row is indexed; one that lags once is most likely being indexed just now.
 */
public final class SearchCatchUp {

    private static final int BATCH = 500;

    /** Changes of one moment become visible one after the other, and instances' clocks differ a little. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> progress;
    private final SearchRows rows;
    private final SearchFeed feed;
    private Map<String, Long> laggedBefore = Map.of();

    public SearchCatchUp(MongoDatabase database, SearchRows rows, SearchFeed feed) {
        this.cases = database.getCollection(CaseFileKind.COLLECTION);
        this.progress = database.getCollection("case_search_progress");
        this.rows = rows;
        this.feed = feed;
    }

    /** Looks at everything that changed, and indexes what lagged the last time already; how many those were. */
    public synchronized int run() {
        Instant from = reached();
        Pass pass = new Pass(from);
        List<Document> batch = new ArrayList<>();
        try (MongoCursor<Document> changed = changedSince(from.minus(OVERLAP))) {
            while (changed.hasNext()) {
                batch.add(changed.next());
                if (batch.size() == BATCH || !changed.hasNext()) {
                    pass.index(batch);
                    batch.clear();
                }
            }
        }
        laggedBefore = pass.lagging;
        if (pass.lagging.isEmpty() && pass.last.isAfter(from)) {
            progress.replaceOne(
                    Filters.eq(CaseFileKind.COLLECTION),
                    new Document("_id", CaseFileKind.COLLECTION).append("upTo", Date.from(pass.last)),
                    new ReplaceOptions().upsert(true));
        }
        return pass.indexed;
    }

    private MongoCursor<Document> changedSince(Instant from) {
        return cases.find(Filters.gte(CaseFileKind.CHANGED_AT, Date.from(from)))
                .projection(Projections.include("tenantId", "version", CaseFileKind.CHANGED_AT))
                .sort(Sorts.ascending(CaseFileKind.CHANGED_AT))
                .batchSize(BATCH)
                .iterator();
    }

    private Instant reached() {
        Document found = progress.find(Filters.eq(CaseFileKind.COLLECTION)).first();
        return found == null ? Instant.EPOCH : found.getDate("upTo").toInstant();
    }

    /** One walk over what changed: how far it came, what it found. */
    private final class Pass {

        private final Map<String, Long> lagging = new HashMap<>();
        private Instant last;
        private int indexed;

        Pass(Instant from) {
            this.last = from;
        }

        void index(List<Document> changed) {
            Map<String, Long> rowVersions = rows.versions(
                    changed.stream().map(it -> it.getString("_id")).toList());
            for (Document found : changed) {
                String id = found.getString("_id");
                last = found.getEmbedded(List.of("state", "changedAt"), Date.class)
                        .toInstant();
                long version = found.getLong("version");
                if (rowVersions.getOrDefault(id, 0L) < version && !caughtUp(found, id, version)) {
                    lagging.put(id, version);
                }
            }
        }

        private boolean caughtUp(Document found, String id, long version) {
            if (laggedBefore.getOrDefault(id, 0L) != version
                    || !feed.index(new TenantId(found.getString("tenantId")), id)) {
                return false;
            }
            indexed++;
            return true;
        }
    }
}
