package io.calmdesk.e2e.aftermath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.calmdesk.e2e.aftermath.Complaint.Emergency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reckoning itself is reckoned with: whatever is lost, doubled or altered, it says so. */
class ReckoningTests {

    private final SmallBusiness business = new SmallBusiness();

    @Test
    void whatIsThereOnceIsNoFault() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"histories", "topics", "cases", "crises", "notifications", "readers", "reports"})
    void whatWentWrongIsNamed(String fault, Consumer<SmallBusiness> wrong) {
        wrong.accept(business);
        assertThat(faults()).anyMatch(said -> said.contains(fault));
    }

    private List<String> faults() {
        return new Reckoning(business.filed, ZoneId.of("Asia/Shanghai"), SmallBusiness.NOW)
                .of(business.holdings())
                .faults();
    }

    private static Arguments wrong(String fault, Consumer<SmallBusiness> how) {
        return arguments(fault, how);
    }

    static Stream<Arguments> histories() {
        return Stream.of(
                wrong("fact 3 where 2 belongs", it -> it.the("soup").facts().remove(1)),
                wrong("2 facts at version 3", it -> it.the("soup").facts().removeLast()),
                wrong(
                        "fact 2 where 3 belongs",
                        it -> it.the("soup")
                                .facts()
                                .add(2, it.the("soup").facts().get(1))),
                wrong("fact 2 does not follow", it -> data(it.the("soup"), 1).append("covers", List.of(50))),
                wrong(
                        "fact 2 was recorded before",
                        it -> it.dossiers.set(
                                0,
                                SmallBusiness.dossier(
                                        "case",
                                        "cases",
                                        "soup",
                                        it.the("soup").state(),
                                        SmallBusiness.fact("received", new Document()),
                                        SmallBusiness.fact("closed", new Document())
                                                .append("recordedAt", Date.from(Instant.EPOCH))))));
    }

    static Stream<Arguments> topics() {
        return Stream.of(
                wrong("was told before 1", it -> it.told.removeFirst()),
                wrong("2 facts were told of 3", it -> it.told.remove(2)),
                wrong(
                        "0 facts were told of 3",
                        it -> it.told.removeIf(fact -> fact.dossier().equals("blaze"))),
                wrong("is in no database", it -> it.told.add(altered(it.told.getFirst(), "nobody", "{}"))),
                wrong("again with other words", it -> it.told.add(altered(it.told.getFirst(), "soup", "{\"x\":1}"))),
                wrong(
                        "is not what the database holds",
                        it -> it.told.set(2, altered(it.told.get(2), "calmdesk.case.closed.v1"))),
                wrong(
                        "is not what the database holds",
                        it -> it.told.add(new ToldFact(
                                "calmdesk.case.facts", "soup", 4, "calmdesk.case.closed.v1", "", "", "{}"))));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                wrong("2026-000001 was answered and is no case", it -> it.dossiers.removeFirst()),
                wrong("2026-000001 is a case nobody was answered", it -> it.filed.removeFirst()),
                wrong("2026-000001 is two cases", it -> it.dossiers.add(it.dossiers.getFirst())),
                wrong("2026-000001 was answered to two guests", it -> it.filed.add(it.filed.getFirst())),
                wrong("is found as of null", it -> it.searchRows.removeFirst()),
                wrong("is found as of 2", it -> it.searchRows.getFirst().append("version", 2L)),
                wrong("3 rows to be found by", it -> it.searchRows.add(new Document("_id", "x").append("version", 1L))),
                wrong("passed in silence", it -> mark(promise(it)).append("told", false)),
                wrong("were told, reached were", it -> data(it.the("soup"), 1).append("covers", List.of(100, 100))),
                wrong("told missed 1", it -> promise(it).append("state", "kept")),
                wrong("was due and is running", it -> promise(it).append("state", "running")));
    }

    static Stream<Arguments> crises() {
        return Stream.of(
                wrong("is not one crisis", it -> it.dossiers.remove(2)),
                wrong("is not one crisis", it -> cases(it).add("soup")),
                wrong("is not one crisis", it -> it.the("blaze").state().append("type", "other")),
                wrong("for which there is no emergency", it -> it.dossiers.add(it.the("blaze"))),
                wrong("K-1 is two crises", it -> it.dossiers.add(it.the("blaze"))),
                wrong(
                        "fire, scene=hall",
                        it -> it.filed.set(
                                0, new Complaint("2026-000001", Optional.of(new Emergency("fire", "hall"))))),
                wrong("was opened 0 times", it -> it.the("blaze").facts().removeFirst()),
                wrong("hold each case", it -> cases(it).add("smoke")),
                wrong("to one level twice", it -> again(it, 1)),
                wrong("of a step was told twice", it -> again(it, 2)),
                wrong(
                        "each step of its playbook once",
                        it -> steps(it).add(new Document(steps(it).getFirst()))),
                wrong("one duty to inform", it -> steps(it).getFirst().append("duty", false)),
                wrong("passed in silence", it -> {
                    it.the("blaze").state().append("settledAt", Date.from(SmallBusiness.NOW));
                    mark(steps(it).getFirst()).append("told", false);
                }));
    }

    static Stream<Arguments> notifications() {
        return Stream.of(
                wrong("nobody was told of soup/2 to wang by email", it -> it.notifications.removeFirst()),
                wrong("was told 2 times", it -> it.notifications.add(it.notifications.getFirst())),
                wrong(
                        "there was nothing to tell of soup/1",
                        it -> it.notifications.getFirst().append("factId", "soup/1@1")),
                wrong("soup/2@1 is queued", it -> it.notifications.getFirst().append("state", "queued")),
                wrong("4 notifications are on the stream's topic, there are 5", it -> it.told.removeLast()),
                wrong("has 0 people", it -> it.the("wang").state().append("active", false)));
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                wrong("is told up to 2 of 3", it -> it.the("soup").document().append("published", 2L)),
                wrong("is at 2 of", it -> it.readers.getFirst().positions().put("soup", 2L)),
                wrong("is at null of", it -> it.readers.getFirst().positions().remove("soup")),
                wrong(
                        "read of 3 dossiers",
                        it -> it.readers.getFirst().positions().put("x", 1L)),
                wrong("has set soup aside", it -> it.readers.getFirst().parked().add("soup")));
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                wrong("is counted as null", it -> it.caseRows.removeFirst()),
                wrong("is counted as", it -> it.caseRows.getFirst().append("state", "open")),
                wrong("3 rows for 2", it -> it.caseRows.add(new Document("_id", "x"))),
                wrong("is counted as", it -> it.crisisRows.getFirst().append("level", "site")),
                wrong("cases by day are", it -> it.figures.put("cases by day", Map.of("2026-11-22", 2L))),
                wrong("cases by state are", it -> it.figures.put("cases by state", Map.of("received", 1L))),
                wrong("cases by channel are", it -> it.figures.put("cases by channel", Map.of())),
                wrong("cases by category are", it -> it.figures.put("cases by category", Map.of("none", 3L))),
                wrong("promises are", it -> it.figures.put("promises", Map.of("missed", 1L, "kept", 1L))),
                wrong("crises are", it -> it.figures.put("crises", Map.of("fire", 2L))));
    }

    private static Document data(StoredDossier dossier, int fact) {
        return dossier.facts().get(fact).get("data", Document.class);
    }

    private static Document promise(SmallBusiness business) {
        return business.the("soup").state().getList("promises", Document.class).getFirst();
    }

    private static Document mark(Document holder) {
        return holder.getList("marks", Document.class).getFirst();
    }

    private static List<String> cases(SmallBusiness business) {
        return business.the("blaze").state().getList("cases", String.class);
    }

    private static List<Document> steps(SmallBusiness business) {
        return business.the("blaze").state().getList("steps", Document.class);
    }

    private static void again(SmallBusiness business, int fact) {
        business.the("blaze").facts().add(business.the("blaze").facts().get(fact));
    }

    private static ToldFact altered(ToldFact fact, String dossier, String body) {
        return new ToldFact(
                fact.topic(), dossier, fact.number(), fact.type(), fact.recordedAt(), fact.prevHash(), body);
    }

    private static ToldFact altered(ToldFact fact, String type) {
        return new ToldFact(
                fact.topic(), fact.dossier(), fact.number(), type, fact.recordedAt(), fact.prevHash(), fact.body());
    }
}
