package io.calmdesk.tenants.people.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.people.Administrators;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** One document for each business; taking somebody out and seeing that another remains is one update. */
final class MongoAdministrators implements Administrators {

    private static final String ACTORS = "actors";

    private final MongoCollection<Document> documents;

    MongoAdministrators(MongoCollection<Document> documents) {
        this.documents = documents.withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void add(TenantId tenant, String actor) {
        documents.updateOne(
                Filters.eq(tenant.value()), Updates.addToSet(ACTORS, actor), new UpdateOptions().upsert(true));
    }

    @Override
    public boolean remove(TenantId tenant, String actor) {
        boolean removed = documents
                        .updateOne(
                                Filters.and(
                                        Filters.eq(tenant.value()),
                                        Filters.eq(ACTORS, actor),
                                        Filters.exists(ACTORS + ".1")),
                                Updates.pull(ACTORS, actor))
                        .getModifiedCount()
                == 1;
        return removed || !counted(tenant).contains(actor);
    }

    @Override
    public Set<String> counted(TenantId tenant) {
        Document document = documents.find(Filters.eq(tenant.value())).first();
        return document == null ? Set.of() : Set.copyOf(document.getList(ACTORS, String.class, List.of()));
    }
}
