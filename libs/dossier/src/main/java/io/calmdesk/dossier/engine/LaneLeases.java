package io.calmdesk.dossier.engine;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import io.calmdesk.dossier.store.Lanes;
import io.calmdesk.kernel.Blame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes this instance works on. Leases are documents and last five seconds by the database server's clock; an
 * instance renews all of its own with one update every two seconds and keeps no more than its fair share.
 */
public final class LaneLeases {

    private static final Logger LOG = LoggerFactory.getLogger(LaneLeases.class);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final BsonDateTime NEVER = new BsonDateTime(0);
    private static final Bson EXPIRED = new Document("$expr", new Document("$lt", List.of("$until", "$$NOW")));
    private static final Bson LIVE = new Document("$expr", new Document("$gte", List.of("$until", "$$NOW")));

    private final MongoCollection<Document> lanes;
    private final MongoCollection<Document> instances;
    private final String me;
    private final Duration lease;
    private final Crew crew = new Crew("lane-leases");
    private final Outage outage = new Outage();
    private volatile Held held = new Held(Set.of(), System.nanoTime());

    /** Leases kept in this database, for the instance named. */
    public LaneLeases(MongoDatabase database, String instance) {
        this(database, instance, LEASE);
    }

    /** Leases of another length than five seconds; renewed after two fifths of it. */
    public LaneLeases(MongoDatabase database, String instance, Duration lease) {
        this.lease = lease;
        this.lanes = database.getCollection("lanes").withWriteConcern(WriteConcern.MAJORITY);
        this.instances = database.getCollection("instances").withWriteConcern(WriteConcern.MAJORITY);
        this.me = instance;
    }

    private record Held(Set<Integer> lanes, long until) {}

    /** The instances whose engines work on this database now. */
    public static List<String> working(MongoDatabase database) {
        return database.getCollection("instances")
                .find(LIVE)
                .map(instance -> instance.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Takes part until {@link #stop}. */
    public void start() {
        Duration renewal = lease.multipliedBy(2).dividedBy(5);
        crew.start(() -> {
            do {
                try {
                    renew();
                    outage.over();
                } catch (RuntimeException e) {
                    LOG.atWarn()
                            .addKeyValue("instance", me)
                            .addKeyValue("failure", Blame.of(e))
                            .log("lane leases not renewed");
                    outage.pause();
                }
            } while (crew.rest(outage.lasts() ? Duration.ZERO : renewal));
        });
    }

    /** Gives all lanes back, so that the others need not wait for the leases to run out. */
    public void stop() {
        abandon();
        held = new Held(Set.of(), System.nanoTime());
        try {
            lanes.updateMany(eq("owner", me), new Document("$set", new Document("until", NEVER)));
            instances.deleteOne(eq("_id", me));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("instance", me)
                    .addKeyValue("failure", Blame.of(e))
                    .log("lanes not given back, their leases run out by themselves");
        }
    }

    /** Stops without giving anything back, as a crash would. */
    public void abandon() {
        crew.stop(lease);
    }

    /** The lanes held now; none when they could not be renewed in time. */
    public Set<Integer> held() {
        Held now = held;
        return now.until() - System.nanoTime() > 0 ? now.lanes() : Set.of();
    }

    /** One round: renews what is held, gives up what is more than the fair share, takes what is free. */
    void renew() {
        long from = System.nanoTime();
        instances.updateOne(eq("_id", me), extended(new Document()), new UpdateOptions().upsert(true));
        lanes.updateMany(eq("owner", me), extended(new Document()));
        Set<Integer> mine = ids(eq("owner", me));
        int share = Math.ceilDiv(Lanes.COUNT, Math.max(1, (int) instances.countDocuments(LIVE)));
        if (mine.size() > share) {
            giveUp(mine, mine.size() - share);
        } else if (mine.size() < share) {
            take(mine, share - mine.size());
        }
        held = new Held(Set.copyOf(mine), from + lease.toNanos());
    }

    private void giveUp(Set<Integer> mine, int surplus) {
        List<Integer> given = mine.stream().limit(surplus).toList();
        given.forEach(mine::remove);
        // Not worked on any more before another may take them.
        held = new Held(Set.copyOf(mine), held.until());
        lanes.updateMany(
                and(in("_id", given), eq("owner", me)),
                new Document("$set", new Document("until", NEVER).append("owner", "")));
    }

    private void take(Set<Integer> mine, int wanted) {
        if (lanes.estimatedDocumentCount() < Lanes.COUNT) {
            lay();
        }
        List<Integer> free = new ArrayList<>(ids(EXPIRED));
        Collections.shuffle(free);
        List<Integer> chosen = free.subList(0, Math.min(wanted, free.size()));
        lanes.updateMany(and(in("_id", chosen), EXPIRED), extended(new Document("owner", me)));
        mine.addAll(ids(eq("owner", me)));
    }

    private void lay() {
        List<Document> all = IntStream.range(0, Lanes.COUNT)
                .mapToObj(lane -> new Document("_id", lane).append("owner", "").append("until", NEVER))
                .toList();
        try {
            lanes.insertMany(all, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            LOG.debug("another instance has laid some of the lanes");
        }
    }

    private Set<Integer> ids(Bson filter) {
        return lanes.find(filter)
                .projection(Projections.include("_id"))
                .map(lane -> lane.getInteger("_id"))
                .into(new HashSet<>());
    }

    private List<Bson> extended(Document set) {
        return List.of(new Document(
                "$set", set.append("until", new Document("$add", List.of("$$NOW", lease.toMillis())))));
    }
}
