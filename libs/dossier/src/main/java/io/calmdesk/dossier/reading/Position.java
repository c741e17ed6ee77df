package io.calmdesk.dossier.reading;

import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How far a reader has come with one dossier, and why it is parked, if it is. */
record Position(long last, int lineage, @Nullable Parked parked) {

    static final String GAP = "gap";
    static final String FAILED = "failed";

    /** Why a dossier is parked: at which number, since when without a break, tried how often at this number. */
    record Parked(String reason, long number, Date since, int attempts) {

        static Parked of(Document parked) {
            return new Parked(
                    parked.getString("reason"),
                    parked.getLong("number"),
                    parked.getDate("since"),
                    parked.getInteger("attempts"));
        }

        boolean at(String otherReason, long otherNumber) {
            return reason.equals(otherReason) && number == otherNumber;
        }
    }

    static Position none(int lineage) {
        return new Position(0, lineage, null);
    }

    static Position of(Document document) {
        Document parked = document.get("parked", Document.class);
        return new Position(
                document.getLong("last"), document.getInteger("lineage"), parked == null ? null : Parked.of(parked));
    }

    /** Whether this number has to wait with the others of a parked dossier: it fills no gap and is no new reason. */
    boolean waitsFor(long number) {
        return parked != null && (parked.reason().equals(FAILED) || number > last + 1);
    }
}
