package io.calmdesk.dossier.reading;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that a reader has set aside.
 *
 * @param last the number of the last fact applied
 * @param number the fact it stopped at, of this {@code type}
 * @param gap whether facts before that one are missing; else it failed with {@code failure}
 */
public record ParkedDossier(
        String reader,
        String tenant,
        String dossier,
        long last,
        long number,
        String type,
        boolean gap,
        Instant since,
        int attempts,
        @Nullable String failure) {

    static ParkedDossier of(Document position) {
        Document id = position.get("_id", Document.class);
        Document parked = position.get("parked", Document.class);
        return new ParkedDossier(
                id.getString("reader"),
                String.valueOf(position.getString("tenantId")),
                id.getString("dossier"),
                position.getLong("last"),
                parked.getLong("number"),
                parked.getString("type"),
                Position.GAP.equals(parked.getString("reason")),
                parked.getDate("since").toInstant(),
                parked.getInteger("attempts"),
                parked.getString("failure"));
    }
}
