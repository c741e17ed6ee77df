package io.calmdesk.dossier.operating;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.reading.ReplayEnd;
import io.calmdesk.dossier.store.DossierCollection;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Lineage;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Tells one reader again what was published before, from the histories of the dossiers and by the records that told
 * it first. What is published meanwhile comes on the topic of the facts as always.
 */
public final class Replay {

    private static final int BATCH = 500;

    private final DossierStore store;
    private final Collection<? extends DossierKind<?, ?>> kinds;
    private final Map<String, Object> kafka;

    /** Of these kinds, with these connection settings. */
    public Replay(DossierStore store, Collection<? extends DossierKind<?, ?>> kinds, Map<String, Object> kafka) {
        this.store = store;
        this.kinds = kinds;
        this.kafka = kafka;
    }

    /** How many dossiers and facts; {@code unknown} facts are of a newer release and were left out. */
    public record Told(long dossiers, long facts, long unknown) {

        Told plus(Told other) {
            return new Told(dossiers + other.dossiers, facts + other.facts, unknown + other.unknown);
        }
    }

    /** How much there is to tell of one kind, by the name of its collection. */
    public Told measure(DossierKind<?, ?> kind, @Nullable TenantId tenant) {
        Document sum = store.collection(kind)
                .documents()
                .aggregate(List.of(
                        new Document(
                                "$match", tenant == null ? new Document() : new Document("tenantId", tenant.value())),
                        new Document(
                                "$group",
                                new Document("_id", null)
                                        .append("dossiers", new Document("$sum", 1L))
                                        .append("facts", new Document("$sum", "$published")))))
                .first();
        return sum == null ? new Told(0, 0, 0) : new Told(sum.getLong("dossiers"), sum.getLong("facts"), 0);
    }

    /**
     * Tells a reader everything, or everything of one tenant, and ends every partition with a {@link ReplayEnd},
     * unless a fact could not be told.
     *
     * @param told is given the number of dossiers told so far, now and then
     */
    public Told tell(String reader, @Nullable TenantId tenant, Instant now, LongConsumer told)
            throws InterruptedException {
        int lineage = new Lineage(store.database()).current();
        Told all = new Told(0, 0, 0);
        try (ReplayTopics topics = new ReplayTopics(kafka, reader);
                ReplayOutbound outbound = new ReplayOutbound(kafka)) {
            for (DossierKind<?, ?> kind : kinds) {
                all = all.plus(tell(store.collection(kind), tenant, lineage, topics, outbound, told));
            }
            outbound.flush();
            if (all.unknown() == 0) {
                end(topics, outbound, tenant, now);
            }
        }
        return all;
    }

    private <S, F> Told tell(
            DossierCollection<S, F> collection,
            @Nullable TenantId tenant,
            int lineage,
            ReplayTopics topics,
            ReplayOutbound outbound,
            LongConsumer told)
            throws InterruptedException {
        FindIterable<Document> dossiers = collection
                .documents()
                // What a failover might still take back must not be told.
                .withReadConcern(ReadConcern.MAJORITY)
                .find(tenant == null ? Filters.empty() : eq("tenantId", tenant.value()))
                .projection(Projections.include("tenantId", "published", "firstInline", "facts"))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH);
        RetoldDossiers<S, F> retold = new RetoldDossiers<>(collection, lineage, topics, outbound);
        Told all = new Told(0, 0, 0);
        for (Document dossier : dossiers) {
            all = all.plus(retold.tell(dossier));
            if (all.dossiers() % BATCH == 0) {
                told.accept(all.dossiers());
            }
        }
        return all;
    }

    private static void end(ReplayTopics topics, ReplayOutbound outbound, @Nullable TenantId tenant, Instant now)
            throws InterruptedException {
        String replay = Ids.next();
        for (Map.Entry<String, Integer> topic : topics.met().entrySet()) {
            int partitions = topic.getValue();
            for (int partition = 0; partition < partitions; partition++) {
                outbound.send(new ReplayEnd(replay, topic.getKey(), partition, partitions, now, tenant)
                        .on(topics.of(topic.getKey())));
            }
        }
        outbound.flush();
    }
}
