package io.calmdesk.e2e.aftermath;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.types.Binary;

/** Every history is whole: numbered from 1 without a hole, each fact tied to the one before, time never going back. */
final class Histories implements Comparison {

    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    @Override
    public Stream<String> faults(Holdings holdings) {
        return holdings.dossiers().stream().flatMap(Histories::faults);
    }

    private static Stream<String> faults(StoredDossier dossier) {
        byte[] before = BEFORE_THE_FIRST;
        Instant since = Instant.EPOCH;
        long expected = 1;
        for (Document fact : dossier.facts()) {
            if (fact.getLong("number") != expected) {
                return Stream.of(dossier + ": fact " + fact.getLong("number") + " where " + expected + " belongs");
            }
            if (!MessageDigest.isEqual(bytes(fact, "prevHash"), before)
                    || !MessageDigest.isEqual(bytes(fact, "hash"), hash(fact))) {
                return Stream.of(dossier + ": fact " + expected + " does not follow from the one before");
            }
            Instant recordedAt = fact.getDate("recordedAt").toInstant();
            if (recordedAt.isBefore(since)) {
                return Stream.of(dossier + ": fact " + expected + " was recorded before the one before");
            }
            before = bytes(fact, "hash");
            since = recordedAt;
            expected++;
        }
        return expected - 1 == dossier.version()
                ? Stream.empty()
                : Stream.of(dossier + ": " + (expected - 1) + " facts at version " + dossier.version());
    }

    /** As the README of the dossiers has it: over the hash before and the bytes of the fact itself. */
    static byte[] hash(Document fact) {
        BsonDocument bare = fact.toBsonDocument();
        bare.remove("hash");
        MessageDigest digest = sha256();
        digest.update(bytes(fact, "prevHash"));
        digest.update(new RawBsonDocument(bare, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO());
        return digest.digest();
    }

    static String prevHash(Document fact) {
        return HexFormat.of().formatHex(bytes(fact, "prevHash"));
    }

    private static byte[] bytes(Document fact, String name) {
        return fact.get(name, Binary.class).getData();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
