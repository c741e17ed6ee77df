package io.calmdesk.e2e.aftermath;

import java.util.List;
import org.bson.Document;

/** A dossier as its database holds it, with the whole of its history: what moved to pages, then what did not. */
record StoredDossier(String owner, String collection, Document document, List<Document> facts) {

    String id() {
        return document.getString("_id");
    }

    long version() {
        return document.getLong("version");
    }

    Document state() {
        return document.get("state", Document.class);
    }

    List<Document> facts(String type) {
        return facts.stream()
                .filter(fact -> fact.getString("type").equals(type))
                .toList();
    }

    @Override
    public String toString() {
        return owner + " " + collection + " " + id();
    }
}
