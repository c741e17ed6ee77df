package io.calmdesk.dossier.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.DossierKind;
import org.bson.Document;

/** The documents of one kind of dossier. */
final class DossierCollection<S, F> {

    private final DossierKind<S, F> kind;
    private final MongoCollection<Document> documents;

    DossierCollection(MongoDatabase database, DossierKind<S, F> kind) {
        this.kind = kind;
        this.documents = database.getCollection(kind.collection());
    }

    DossierKind<S, F> kind() {
        return kind;
    }

    MongoCollection<Document> documents() {
        return documents;
    }
}
