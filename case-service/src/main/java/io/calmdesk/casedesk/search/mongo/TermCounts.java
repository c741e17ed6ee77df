package io.calmdesk.casedesk.search.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.calmdesk.kernel.TenantId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** About how many cases of a business have a term, by a sample of one in sixteen: enough to ask the rarest first. */
final class TermCounts {

    private static final int ONE_IN = 16;

    private final MongoCollection<Document> counts;

    TermCounts(MongoDatabase database) {
        this.counts = database.getCollection("case_search_counts").withWriteConcern(WriteConcern.W1);
    }

    void add(TenantId tenant, String caseId, List<Long> terms) {
        if (Math.floorMod(caseId.hashCode(), ONE_IN) != 0 || terms.isEmpty()) {
            return;
        }
        counts.bulkWrite(
                terms.stream()
                        .map(term -> new UpdateOneModel<Document>(
                                Filters.eq(id(tenant, term)), Updates.inc("n", 1L), new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    List<Long> rarestFirst(TenantId tenant, List<Long> terms) {
        if (terms.size() < 2) {
            return terms;
        }
        Map<Long, Long> known = new HashMap<>();
        counts.find(Filters.in(
                        "_id", terms.stream().map(term -> id(tenant, term)).toList()))
                .forEach(count -> known.put(count.get("_id", Document.class).getLong("term"), count.getLong("n")));
        return terms.stream()
                .sorted(Comparator.comparingLong(term -> known.getOrDefault(term, 0L)))
                .toList();
    }

    private static Document id(TenantId tenant, Long term) {
        return new Document("tenant", tenant.value()).append("term", term);
    }
}
