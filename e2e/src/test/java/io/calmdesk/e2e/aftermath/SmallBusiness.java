package io.calmdesk.e2e.aftermath;

import io.calmdesk.e2e.aftermath.Complaint.Emergency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;

/** A business with one ordinary complaint and one fire, as its databases hold it when nothing went wrong. */
final class SmallBusiness {

    static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final Date RECEIVED = Date.from(NOW.minus(Duration.ofMinutes(5)));
    private static final Date OPENED = Date.from(NOW.minus(Duration.ofMinutes(4)));
    private static final Date DUE = Date.from(NOW.minus(Duration.ofMinutes(3)));

    final List<StoredDossier> dossiers = new ArrayList<>();
    final List<ToldFact> told = new ArrayList<>();
    final List<FactReader> readers = new ArrayList<>();
    final List<Document> notifications = new ArrayList<>();
    final List<Document> searchRows = new ArrayList<>();
    final List<Document> caseRows = new ArrayList<>();
    final List<Document> crisisRows = new ArrayList<>();
    final Map<String, Map<String, Long>> figures = new HashMap<>();

    final List<Complaint> filed = new ArrayList<>(List.of(
            new Complaint("2026-000001", Optional.empty()),
            new Complaint("2026-000002", Optional.of(new Emergency("fire", "kitchen")))));

    SmallBusiness() {
        dossiers.add(caseFile("soup", "2026-000001"));
        dossiers.add(caseFile("smoke", "2026-000002"));
        dossiers.add(fire());
        dossiers.add(dossier(
                "tenant",
                "members",
                "wang",
                new Document("actor", "wang").append("active", true),
                fact("person-joined")));
        dossiers.add(dossier("crisis", "watches", "watch", new Document("type", "fire"), fact("begun")));
        holdings().published().forEach(it -> it.facts().forEach(fact -> told.add(telling(it, fact))));
        readers.add(reader("crisis cases", "case"));
        readers.add(reader("notification crises", "crisis"));
        for (String fact : List.of("soup/2", "smoke/2", "blaze/1", "blaze/2", "blaze/3")) {
            for (String channel : List.of("email", "stream")) {
                notifications.add(new Document("_id", fact + " by " + channel)
                        .append("factId", fact + "@1")
                        .append("recipient", "wang")
                        .append("channel", channel)
                        .append("state", "handed-over"));
            }
            told.add(new ToldFact(
                    Notifications.TOPIC, fact + " by stream", 1, "calmdesk.notification.created.v2", "", "", "{}"));
        }
        for (StoredDossier file : holdings().cases()) {
            searchRows.add(new Document("_id", file.id()).append("version", file.version()));
            caseRows.add(new Document("_id", file.id())
                    .append("state", "received")
                    .append("channel", "web")
                    .append("category", null)
                    .append("receivedAt", RECEIVED)
                    .append("promises", List.of(new Document("id", "solution").append("state", "missed"))));
        }
        crisisRows.add(new Document("_id", "blaze")
                .append("state", "open")
                .append("type", "fire")
                .append("level", "top")
                .append("openedAt", OPENED));
        figures.put("cases by day", Map.of("2026-11-23", 2L));
        figures.put("cases by state", Map.of("received", 2L));
        figures.put("cases by channel", Map.of("web", 2L));
        figures.put("cases by category", Map.of("none", 2L));
        figures.put("promises", Map.of("missed", 2L));
        figures.put("crises", Map.of("fire", 1L));
    }

    Holdings holdings() {
        return new Holdings(dossiers, told, readers, notifications, searchRows, caseRows, crisisRows, figures);
    }

    StoredDossier the(String id) {
        return dossiers.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static StoredDossier caseFile(String id, String number) {
        Document promise = new Document("_id", "solution")
                .append("state", "missed")
                .append("dueAt", DUE)
                .append("marks", List.of(mark(100, true)));
        Document state = new Document("state", "received")
                .append(
                        "receipt",
                        new Document("number", number).append("channel", "web").append("receivedAt", RECEIVED))
                .append("judgement", new Document("severity", "general"))
                .append("promises", List.of(promise));
        return dossier(
                "case",
                "cases",
                id,
                state,
                fact("received"),
                fact("promise-mark-reached", new Document("promise", "solution").append("covers", List.of(100))),
                fact("promise-missed", new Document("promise", "solution")));
    }

    private static StoredDossier fire() {
        Document step =
                new Document("_id", "tell-the-family").append("duty", true).append("marks", List.of(mark(100, true)));
        Document state = new Document("state", "open")
                .append("type", "fire")
                .append("level", "top")
                .append("opening", new Document("number", "K-1").append("openedAt", OPENED))
                .append("cases", new ArrayList<>(List.of("smoke")))
                .append("steps", new ArrayList<>(List.of(step)));
        return dossier(
                "crisis",
                "crises",
                "blaze",
                state,
                fact("opened", new Document("cases", List.of("smoke")).append("steps", List.of(step))),
                fact("level-raised", new Document("level", "top")),
                fact("mark-reached", new Document("step", "tell-the-family").append("share", 100)));
    }

    private static Document mark(int share, boolean told) {
        return new Document("share", share).append("at", DUE).append("told", told);
    }

    private static Document fact(String type) {
        return fact(type, new Document());
    }

    static Document fact(String type, Document data) {
        return new Document("type", type).append("recordedAt", OPENED).append("data", data);
    }

    /** Facts that are numbered and tied to one another, as the store does it. */
    static StoredDossier dossier(String owner, String collection, String id, Document state, Document... facts) {
        byte[] before = new byte[32];
        List<Document> history = new ArrayList<>();
        for (Document fact : facts) {
            Document stored = new Document("number", history.size() + 1L);
            stored.putAll(fact);
            stored.append("prevHash", new Binary(before));
            before = Histories.hash(stored);
            history.add(stored.append("hash", new Binary(before)));
        }
        Document document = new Document("_id", id)
                .append("version", (long) facts.length)
                .append("published", (long) facts.length)
                .append("state", state);
        return new StoredDossier(owner, collection, document, history);
    }

    private static ToldFact telling(StoredDossier dossier, Document fact) {
        return new ToldFact(
                Topics.of(dossier.owner()),
                dossier.id(),
                fact.getLong("number"),
                "calmdesk.%s.%s.v1".formatted(dossier.owner(), fact.getString("type")),
                fact.getDate("recordedAt").toInstant().toString(),
                Histories.prevHash(fact),
                "{}");
    }

    private FactReader reader(String name, String owner) {
        Map<String, Long> positions = dossiers.stream()
                .filter(it -> it.owner().equals(owner) && !it.collection().equals("watches"))
                .collect(Collectors.toMap(StoredDossier::id, StoredDossier::version, (one, _) -> one, HashMap::new));
        return new FactReader(name, Set.of(owner), positions, new HashSet<>());
    }
}
