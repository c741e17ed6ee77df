package io.calmdesk.e2e.aftermath;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The databases of all services, and in them what is one business's. */
final class Databases implements AutoCloseable {

    private final MongoClient client;
    private final List<String> names;
    private final Bson mine;

    /** Those on this server that belong to the services named. */
    Databases(String uri, List<String> names, String tenant) {
        this.client = MongoClients.create(uri);
        this.names = names;
        this.mine = eq("tenantId", tenant);
    }

    List<String> names() {
        return names;
    }

    MongoDatabase of(String owner) {
        return client.getDatabase(owner);
    }

    /** Every dossier with its whole history. */
    List<StoredDossier> dossiers() {
        return kinds().flatMap(kind -> dossiers(kind).stream()).toList();
    }

    /** How many dossiers have something to tell, are due, or were set aside. */
    long busyDossiers(Instant now) {
        Bson busy = or(exists("unpublished"), exists("aside"), lte("wakeAt", Date.from(now)));
        return kinds().mapToLong(kind -> kind.documents().countDocuments(and(mine, busy)))
                .sum();
    }

    /** What is the business's in a collection that is no dossier's. */
    List<Document> documents(String owner, String collection) {
        return of(owner).getCollection(collection).find(mine).into(new ArrayList<>());
    }

    long count(String owner, String collection, Bson which) {
        return of(owner).getCollection(collection).countDocuments(and(mine, which));
    }

    /** A collection of dossiers is known by what a dossier has. */
    private Stream<Kind> kinds() {
        return names.stream()
                .flatMap(owner -> of(owner).listCollectionNames().into(new ArrayList<>()).stream()
                        .map(collection -> new Kind(owner, collection, of(owner)))
                        .filter(kind -> kind.documents()
                                        .find(and(exists("facts"), exists("published"), exists("version")))
                                        .first()
                                != null));
    }

    private record Kind(String owner, String collection, MongoDatabase database) {

        MongoCollection<Document> documents() {
            return database.getCollection(collection);
        }

        MongoCollection<Document> pages() {
            return database.getCollection(collection + "-pages");
        }
    }

    private List<StoredDossier> dossiers(Kind kind) {
        // The dossiers first: what moves to a page after this is in hand already.
        List<Document> dossiers = kind.documents().find(mine).into(new ArrayList<>());
        Map<String, List<Document>> paged = new HashMap<>();
        for (Document page : kind.pages().find(mine)) {
            paged.computeIfAbsent(page.get("_id", Document.class).getString("dossier"), _ -> new ArrayList<>())
                    .addAll(page.getList("facts", Document.class));
        }
        return dossiers.stream()
                .map(it -> new StoredDossier(
                        kind.owner(),
                        kind.collection(),
                        it,
                        whole(it, paged.getOrDefault(it.getString("_id"), List.of()))))
                .toList();
    }

    /** A page counts up to where the dossier itself goes on: one that was just written is read from there later. */
    private static List<Document> whole(Document dossier, List<Document> paged) {
        long firstInline = dossier.getLong("firstInline");
        return Stream.concat(
                        paged.stream()
                                .filter(fact -> fact.getLong("number") < firstInline)
                                .sorted(Comparator.comparing(fact -> fact.getLong("number"))),
                        dossier.getList("facts", Document.class).stream())
                .toList();
    }

    /** The readers of a service and how far each has come with the business's dossiers, by name. */
    Map<String, List<Document>> positions(String owner) {
        return of(owner).getCollection("positions").find(mine).into(new ArrayList<>()).stream()
                .collect(Collectors.groupingBy(
                        it -> it.get("_id", Document.class).getString("reader")));
    }

    @Override
    public void close() {
        client.close();
    }
}
