package io.calmdesk.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.ErrandFact.Confided;
import io.calmdesk.dossier.errand.ErrandFact.Kept;
import io.calmdesk.dossier.errand.ErrandFact.Promised;
import io.calmdesk.dossier.errand.Errands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class HashChainTests {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final DossierMapping<Errand, ErrandFact> mapping =
            new DossierMapping<>(new Errands("errands", "none"), MongoClientSettings.getDefaultCodecRegistry());

    final List<BsonDocument> facts = mapping.facts(
            List.of(
                    new NewFact<>(new Promised("call", NOON), NOON),
                    new NewFact<>(new Confided(new byte[] {1, 2}), NOON),
                    new NewFact<>(new Kept("call"), NOON)),
            new Act("wang", NOON, "claim"),
            Tail.NONE);

    @Test
    void holdsForWhatWasStored() {
        assertThat(HashChain.firstBroken(facts)).isEmpty();
    }

    @Test
    void holdsForWhatWasReadAsDocuments() {
        List<BsonDocument> read = facts.stream()
                .map(fact -> new DocumentCodec()
                        .decode(fact.asBsonReader(), DecoderContext.builder().build()))
                .map((Document fact) -> mapping.stored(fact))
                .toList();

        assertThat(HashChain.firstBroken(read)).isEmpty();
    }

    @Test
    void showsTheFactThatWasAltered() {
        facts.get(1).put("by", new BsonString("somebody else"));

        assertThat(HashChain.firstBroken(facts)).hasValue(2);
    }

    @Test
    void showsWhereAFactWasTakenOut() {
        List<BsonDocument> fewer = new ArrayList<>(facts);
        fewer.remove(1);

        assertThat(HashChain.firstBroken(fewer)).hasValue(2);
    }

    @Test
    void showsAFactWhoseTieIsMissingOrOfAnotherKind() {
        for (String member : List.of("hash", "prevHash", "number")) {
            List<BsonDocument> without = copy();
            without.get(1).remove(member);
            assertThat(HashChain.firstBroken(without)).as(member).hasValue(2);

            List<BsonDocument> other = copy();
            other.get(1).put(member, new BsonString("2"));
            assertThat(HashChain.firstBroken(other)).as(member).hasValue(2);
        }
    }

    private List<BsonDocument> copy() {
        return facts.stream().map(BsonDocument::clone).toList();
    }

    @Test
    void showsAFactThatWasRewrittenWithItsOwnHash() {
        BsonDocument forged = facts.get(1).clone();
        forged.remove("hash");
        forged.put("by", new BsonString("somebody else"));
        byte[] hash = HashChain.hash(forged);
        facts.set(1, forged.append("hash", new org.bson.BsonBinary(hash)));

        assertThat(HashChain.firstBroken(facts)).hasValue(3);
    }
}
