package io.calmdesk.dossier.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.OptionalLong;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Ties each fact to the one before it: {@code hash = SHA-256(prevHash || BSON of the fact without hash)}. */
public final class HashChain {

    /** Stands for the hash of the fact before the first. */
    static final byte[] START = new byte[32];

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private HashChain() {}

    /** The hash of a fact that does not carry one yet; the fact has its {@code prevHash}. */
    static byte[] hash(BsonDocument fact) {
        MessageDigest digest = sha256();
        digest.update(fact.getBinary("prevHash").getData());
        RawBsonDocument raw = new RawBsonDocument(fact, CODEC);
        digest.update(raw.getByteBuffer().asNIO());
        return digest.digest();
    }

    /**
     * The number of the first fact that does not follow from the one before; empty when the chain holds.
     *
     * @param facts stored facts, ascending from the first
     */
    public static OptionalLong firstBroken(List<BsonDocument> facts) {
        byte[] before = START;
        long expected = 1;
        for (BsonDocument fact : facts) {
            if (!follows(fact, expected, before)) {
                return OptionalLong.of(expected);
            }
            before = fact.getBinary("hash").getData();
            expected++;
        }
        return OptionalLong.empty();
    }

    /** A member that is missing or of another type ties nothing to anything. */
    private static boolean follows(BsonDocument fact, long expected, byte[] before) {
        BsonDocument bare = fact.clone();
        return bare.remove("hash") instanceof BsonBinary hash
                && bare.get("number") instanceof BsonInt64 number
                && bare.get("prevHash") instanceof BsonBinary prevHash
                && number.getValue() == expected
                && MessageDigest.isEqual(prevHash.getData(), before)
                && MessageDigest.isEqual(hash.getData(), hash(bare));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
