package io.calmdesk.dossier.store;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.tracing.Traces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.types.Binary;

/** Writes states and facts of one kind in their newest shape, and reads every shape there ever was. */
final class DossierMapping<S, F> {

    private final DossierKind<S, F> kind;
    private final RecordMapping records;
    private final CodecRegistry codecs;
    private final Map<Class<?>, String> factNames = new HashMap<>();

    DossierMapping(DossierKind<S, F> kind, CodecRegistry codecs) {
        this.kind = kind;
        this.codecs = codecs;
        kind.factTypes().forEach((name, type) -> {
            if (factNames.put(type, name) != null) {
                throw new IllegalArgumentException(type + " stands under two names");
            }
        });
        List<Class<?>> roots = new ArrayList<>(kind.factTypes().values());
        roots.add(kind.stateType());
        this.records = new RecordMapping(roots);
    }

    Document state(S state) {
        return records.write(state);
    }

    S state(Document dossier) {
        int shape = dossier.getInteger("shape");
        Document state = dossier.get("state", Document.class);
        return records.read(kind.stateType(), shape < kind.shape() ? new Document(kind.upcast(shape, state)) : state);
    }

    /** The facts as they will be stored after the last one: numbered, timed and chained. */
    List<BsonDocument> facts(List<NewFact<F>> facts, Act act, Tail tail) {
        Instant recordedAt = act.at().isBefore(tail.recordedAt()) ? tail.recordedAt() : act.at();
        long number = tail.number();
        byte[] before = tail.hash();
        List<BsonDocument> stored = new ArrayList<>(facts.size());
        for (NewFact<F> fact : facts) {
            BsonDocument document = fact(fact, act, ++number, recordedAt, before);
            before = HashChain.hash(document);
            stored.add(document.append("hash", new BsonBinary(before)));
        }
        return stored;
    }

    private BsonDocument fact(NewFact<F> fact, Act act, long number, Instant recordedAt, byte[] before) {
        String type = factNames.get(fact.fact().getClass());
        if (type == null) {
            throw new IllegalArgumentException(fact.fact().getClass() + " is no fact of " + kind.collection());
        }
        Document document = new Document("number", number)
                .append("type", type)
                .append("shape", kind.shape())
                .append("happenedAt", Date.from(fact.happenedAt()))
                .append("recordedAt", Date.from(recordedAt))
                .append("by", act.by());
        if (act.claim() != null) {
            document.append("claim", act.claim());
        }
        if (act.correlation() != null) {
            document.append("correlation", act.correlation());
        }
        String trace = Traces.current();
        if (trace != null) {
            document.append("trace", trace);
        }
        document.append("data", records.write(fact.fact())).append("prevHash", new Binary(before));
        return stored(document);
    }

    /** A stored fact with its bytes as they are in the database. */
    BsonDocument stored(Document fact) {
        return fact.toBsonDocument(Document.class, codecs);
    }

    /** False for a type that a newer release running beside this one has written. */
    boolean knows(Document fact) {
        return kind.factTypes().containsKey(fact.getString("type"));
    }

    /** False for a fact that a newer release has written, of a type or in a shape of its own. */
    boolean masters(Document fact) {
        return knows(fact) && fact.get("shape") instanceof Integer shape && shape <= kind.shape();
    }

    RecordedFact<F> fact(Document stored) {
        String type = stored.getString("type");
        Class<? extends F> record = kind.factTypes().get(type);
        if (record == null) {
            throw new IllegalStateException("unknown fact " + type + " in " + kind.collection());
        }
        int shape = stored.getInteger("shape");
        Document data = stored.get("data", Document.class);
        F fact = records.read(record, shape < kind.shape() ? new Document(kind.upcastFact(shape, type, data)) : data);
        return new RecordedFact<>(
                stored.getLong("number"),
                type,
                fact,
                stored.getDate("happenedAt").toInstant(),
                stored.getDate("recordedAt").toInstant(),
                stored.getString("by"),
                stored.getString("claim"),
                stored.getString("correlation"),
                stored.getString("trace"),
                HexFormat.of().formatHex(stored.get("prevHash", Binary.class).getData()));
    }
}
