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
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds cases whose row lags behind their facts, as after a crash between the two, and indexes them: it reads, by the
 * index on the time of change, what changed since it was here last, and compares fact numbers. A case that lags twice
 * in a row is indexed; one that lags once is most likely being indexed just now. What cannot be indexed however often
 * it is tried stands aside, so that the others are not read again and again, and is tried now and then.
 */
public final class SearchCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(SearchCatchUp.class);

    private static final int BATCH = 500;

    /** Changes of one moment become visible one after the other, and instances' clocks differ a little. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final int TRIES = 6;
    private static final int PASSES_BETWEEN_TRIES = 60;

    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> progress;
    private final MongoCollection<Document> aside;
    private final SearchRows rows;
    private final SearchFeed feed;
    private Map<String, Lag> laggedBefore = Map.of();
    private int passes;

    public SearchCatchUp(MongoDatabase database, SearchRows rows, SearchFeed feed) {
        this.cases = database.getCollection(CaseFileKind.COLLECTION);
        this.progress = database.getCollection("case_search_progress");
        this.aside = database.getCollection("case_search_aside");
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
        Instant reached = pass.reached();
        if (reached.isAfter(from)) {
            progress.replaceOne(
                    Filters.eq(CaseFileKind.COLLECTION),
                    new Document("_id", CaseFileKind.COLLECTION).append("upTo", Date.from(reached)),
                    new ReplaceOptions().upsert(true));
        }
        return pass.indexed + (passes++ % PASSES_BETWEEN_TRIES == 0 ? tryAside() : 0);
    }

    private int tryAside() {
        int indexed = 0;
        for (Document found : aside.find()) {
            String id = found.getString("_id");
            if (feed.index(new TenantId(found.getString("tenantId")), id)) {
                aside.deleteOne(Filters.eq(id));
                indexed++;
            }
        }
        return indexed;
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

    /** A case behind its facts: which version has no row yet, since when, and how often indexing it has failed. */
    private record Lag(long version, Instant changedAt, int failures) {}

    /** One walk over what changed: how far it came, what it found. */
    private final class Pass {

        private final Map<String, Lag> lagging = new HashMap<>();
        private Instant last;
        private int indexed;

        Pass(Instant from) {
            this.last = from;
        }

        /** Everything changed before this moment has its row, or stands aside. */
        Instant reached() {
            return lagging.values().stream()
                    .map(Lag::changedAt)
                    .min(Comparator.naturalOrder())
                    .orElse(last);
        }

        void index(List<Document> changed) {
            List<String> ids = changed.stream().map(it -> it.getString("_id")).toList();
            Map<String, Long> rowVersions = rows.versions(ids);
            Set<String> standingAside =
                    aside.distinct("_id", Filters.in("_id", ids), String.class).into(new HashSet<>());
            for (Document found : changed) {
                String id = found.getString("_id");
                last = found.getEmbedded(List.of("state", "changedAt"), Date.class)
                        .toInstant();
                long version = found.getLong("version");
                if (rowVersions.getOrDefault(id, 0L) < version && !standingAside.contains(id)) {
                    catchUp(found.getString("tenantId"), id, new Lag(version, last, 0));
                }
            }
        }

        private void catchUp(String tenant, String id, Lag lag) {
            Lag before = laggedBefore.get(id);
            if (before == null || before.version() != lag.version()) {
                lagging.put(id, lag);
            } else if (feed.index(new TenantId(tenant), id)) {
                indexed++;
            } else if (before.failures() + 1 < TRIES) {
                lagging.put(id, new Lag(lag.version(), lag.changedAt(), before.failures() + 1));
            } else {
                aside.replaceOne(
                        Filters.eq(id),
                        new Document("_id", id).append("tenantId", tenant),
                        new ReplaceOptions().upsert(true));
                LOG.error("case cannot be indexed and stands aside, tenant={} case={}", tenant, id);
            }
        }
    }
}
