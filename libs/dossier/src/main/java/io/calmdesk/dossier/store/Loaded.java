package io.calmdesk.dossier.store;

import io.calmdesk.dossier.Dossier;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as a command sees it: with the end of its history, whether the command's claim is in it already,
 * whether too much of it still waits to be published, and whether a newer release wrote it in a shape we do not know.
 */
public record Loaded<S>(Dossier<S> dossier, Tail tail, boolean repeated, boolean behind, boolean newer) {

    /** The trace of the last fact that has one: what falls due goes on with it. */
    public static final String LAST_TRACE = "lastTrace";

    static final int MOST_UNPUBLISHED_BYTES = 4 * 1024 * 1024;

    /** The facts stay on the server; of them only the end is wanted. */
    public static Document projection(@Nullable String claim) {
        Object repeated = claim == null
                ? new Document("$literal", false)
                : new Document("$in", List.of(new Document("$literal", claim), "$facts.claim"));
        return new Document("tenantId", 1)
                .append("repeated", repeated)
                .append("shape", 1)
                .append("version", 1)
                .append("published", 1)
                .append("firstInline", 1)
                .append("state", 1)
                .append("bytes", new Document("$bsonSize", "$$ROOT"))
                .append("lastRecordedAt", new Document("$last", "$facts.recordedAt"))
                .append("lastHash", new Document("$last", "$facts.hash"))
                .append(LAST_TRACE, new Document("$last", "$facts.trace"));
    }
}
