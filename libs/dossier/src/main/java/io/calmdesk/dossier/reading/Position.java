package io.calmdesk.dossier.reading;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How far a reader has come with one dossier, and why it is parked, if it is. */
record Position(long last, int lineage, @Nullable String parked) {

    static final String GAP = "gap";
    static final String FAILED = "failed";

    static Position of(Document document) {
        Document parked = document.get("parked", Document.class);
        return new Position(
                document.getLong("last"),
                document.getInteger("lineage"),
                parked == null ? null : parked.getString("reason"));
    }

    /** Whether this number has to wait with the others of a parked dossier: it fills no gap and is no new reason. */
    boolean waitsFor(long number) {
        return parked != null && (parked.equals(FAILED) || number > last + 1);
    }
}
