package io.calmdesk.dossier.store;

import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;

/** The end of a history, to which the next fact is tied: its number, time and hash. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Tail(long number, Instant recordedAt, byte[] hash) {

    static final Tail NONE = new Tail(0, Instant.EPOCH, HashChain.START);

    static Tail of(Document dossier) {
        return new Tail(
                dossier.getLong("version"),
                dossier.getDate("lastRecordedAt").toInstant(),
                Objects.requireNonNull(dossier.get("lastHash", Binary.class)).getData());
    }
}
