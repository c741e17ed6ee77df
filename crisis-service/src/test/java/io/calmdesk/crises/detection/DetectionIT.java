package io.calmdesk.crises.detection;

import static io.calmdesk.crises.room.CaseFactsOut.caseWith;
import static io.calmdesk.crises.room.CaseFactsOut.judged;
import static io.calmdesk.crises.room.CaseFactsOut.newCase;
import static io.calmdesk.crises.room.CaseFactsOut.publish;
import static io.calmdesk.crises.room.CaseFactsOut.received;
import static io.calmdesk.crises.room.Room.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.calmdesk.crises.CrisisServiceApplication;
import io.calmdesk.crises.room.CaseFactsOut.Fact;
import io.calmdesk.crises.room.Http;
import io.calmdesk.crises.room.Room;
import io.calmdesk.crises.room.RunningRoom;
import io.calmdesk.kernel.Ids;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningRoom
class DetectionIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettingsCopy settings;

    @Autowired
    private SettableClock clock;

    @Autowired
    private NoticingCrises here;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    private StandardTenant business;
    private Http admin;

    @BeforeEach
    void aBusinessOfItsOwn() {
        // A second instance goes by the real time, and others before us have moved this clock by days.
        theClockIsPutRight();
        business = Room.business("watched");
        Room.know(settings, business);
        admin = Http.as(port, business, business.admin());
    }

    @AfterEach
    void theClockIsPutRight() {
        clock.set(InstantSource.system().instant());
    }

    @Test
    void aCaseOfFoodPoisoningIsACrisisAndTheSecondTakesItToTheTop() {
        String first = caseWith(business.id(), "table-5", "food-poisoning");
        eventually(() -> crises().size() == 1);
        JsonNode crisis = crises().getFirst();
        assertThat(crisis.required("type").asString()).isEqualTo("food-poisoning");
        assertThat(crisis.required("level").asString()).isEqualTo("company");
        assertThat(cases(crisis)).containsExactly(first);
        assertThat(read(crisis).at("/cause").asString()).isEqualTo("case");
        String second = caseWith(business.id(), "table-9", "food-poisoning");
        eventually(() -> crises().getFirst().required("level").asString().equals("top"));
        assertThat(crises()).hasSize(1);
        assertThat(cases(crises().getFirst())).containsExactly(first, second);
    }

    @Test
    void threeOfOneCategoryAtOnePlaceWithinTwoHoursAreACrisisAndFurtherOnesBelongToIt() {
        Map<String, Object> food = Map.of("category", "food", "placeKey", "hall");
        newCase(business.id(), food);
        newCase(business.id(), Map.of("category", "food", "placeKey", "terrace"));
        newCase(business.id(), Map.of("category", "food"));
        String old = newCase(
                business.id(),
                Map.of(
                        "category",
                        "food",
                        "placeKey",
                        "hall",
                        "happenedAt",
                        InstantSource.system()
                                .instant()
                                .minus(Duration.ofHours(3))
                                .toString()));
        String last = newCase(business.id(), food);
        seen(last);
        seen(old);
        assertThat(crises()).isEmpty();
        newCase(business.id(), food);
        eventually(() -> crises().size() == 1);
        JsonNode crisis = crises().getFirst();
        assertThat(crisis.required("type").asString()).isEqualTo("group-complaint");
        assertThat(cases(crisis)).hasSize(3).doesNotContain(old);
        String further = newCase(business.id(), food);
        eventually(() -> cases(crises().getFirst()).contains(further));
        assertThat(read(crisis).at("/cause").asString()).isEqualTo("cluster");
        assertThat(crises()).hasSize(1);
    }

    @Test
    void praiseAndLostUmbrellasAreNoGroupComplaint() {
        for (String kind : List.of("praise", "enquiry", "lost-report", "complaint", "injury", "praise")) {
            seen(newCase(business.id(), Map.of("kind", kind, "category", "service", "placeKey", "hall")));
        }
        assertThat(crises()).isEmpty();
        newCase(business.id(), Map.of("kind", "damage", "category", "service", "placeKey", "hall"));
        eventually(() -> crises().size() == 1);
        assertThat(cases(crises().getFirst())).hasSize(3);
    }

    @Test
    void aJudgementMakesItACrisisWithThePlaceTheReceiptTold() {
        String[] ids = new String[3];
        for (int n = 0; n < ids.length; n++) {
            ids[n] = newCase(business.id(), Map.of("placeKey", "hall"));
        }
        for (String id : ids) {
            publish(business.id(), id, 2, "judged", judged("general", "service"));
        }
        eventually(() -> crises().size() == 1);
        String grave = newCase(business.id(), Map.of());
        publish(business.id(), grave, 2, "judged", judged("crisis", "service"));
        eventually(() -> crises().size() == 2);
        assertThat(crises().getFirst().required("type").asString()).isEqualTo("other");
    }

    @Test
    void whatIsToldTwiceOrOutOfOrderCountsOnce() {
        String id = Ids.next();
        Map<String, Object> fire = received(Map.of("signals", List.of("fire"), "placeKey", "kitchen"));
        publish(business.id(), id, 2, "judged", judged("general", "food"));
        publish(business.id(), id, 1, "received", fire);
        publish(business.id(), id, 1, "received", fire);
        publish(business.id(), id, 2, "judged", judged("general", "food"));
        eventually(() -> crises().size() == 1);
        eventually(() -> position(id) == 2);
        admin.post("/api/v1/crises/" + crises().getFirst().required("id").asString() + "/settle", Map.of())
                .expect(200);
        // the same case again, told of by another fact, does not begin the crisis anew
        publish(business.id(), id, 3, "judged", judged("major", "food"));
        eventually(() -> position(id) == 3);
        assertThat(crises()).hasSize(1);
        String other = caseWith(business.id(), "kitchen", "fire");
        eventually(() -> crises().size() == 2);
        assertThat(cases(crises().getFirst())).containsExactly(other);
    }

    @Test
    void aRedeliveryAfterACrashFindsEverythingDone() {
        CaseTold told = new CaseTold(
                Ids.next(), clock.instant(), clock.instant(), "complaint", "kitchen", Set.of("fire"), null, "general");
        here.told(business.id(), told);
        // as if the process had died before it noted that the case is in the crisis
        mongo.getDatabase(database)
                .getCollection("sightings")
                .updateOne(Filters.eq("_id.case", told.caseId()), new Document("$unset", new Document("crisis", "")));
        here.told(business.id(), told);
        assertThat(crises()).hasSize(1);
        assertThat(cases(crises().getFirst())).containsExactly(told.caseId());
    }

    @Test
    void aCaseThatFitsACrisisSomebodyOpenedBelongsToIt() {
        String opened =
                admin.post("/api/v1/crises", Map.of("type", "fire")).expect(201).at("/id");
        String id = caseWith(business.id(), "kitchen", "fire");
        eventually(() -> cases(crises().getFirst()).contains(id));
        assertThat(crises()).hasSize(1);
        assertThat(crises().getFirst().required("id").asString()).isEqualTo(opened);
    }

    @Test
    void aDayLaterItIsAnotherCrisisThoughTheFirstWasNeverSettled() {
        fireAfter(Duration.ZERO, "kitchen");
        fireAfter(Duration.ofHours(23), "kitchen");
        assertThat(crises()).hasSize(1);
        fireAfter(Duration.ofHours(25), "kitchen");
        fireAfter(Duration.ofMinutes(1), "kitchen");
        assertThat(crises())
                .hasSize(2)
                .allSatisfy(crisis -> assertThat(cases(crisis)).hasSize(2));
        assertThat(read(crises().getFirst()).at("/cause").asString()).isEqualTo("case");
    }

    @Test
    void withoutAPlaceItIsTheSameCrisisForTwoHoursOnly() {
        admin.post("/api/v1/crises", Map.of("type", "fire")).expect(201);
        fireAfter(Duration.ofMinutes(119), "kitchen");
        assertThat(crises()).hasSize(1);
        // called again by that case; what is at no place, or at another, comes too late for it
        fireAfter(Duration.ofMinutes(121), null);
        assertThat(crises()).hasSize(2);
        fireAfter(Duration.ofMinutes(121), "hall");
        assertThat(crises()).hasSize(3);
        fireAfter(Duration.ofMinutes(1), "hall");
        assertThat(crises()).hasSize(3);
    }

    @Test
    void whatPeoplePutIntoACrisisMakesNoOther() {
        Map<String, Object> dark = Map.of("category", "power", "placeKey", "third-floor");
        String first = newCase(business.id(), dark);
        String second = newCase(business.id(), dark);
        seen(first);
        seen(second);
        String crisis = admin.post("/api/v1/crises", Map.of("type", "other", "caseId", first))
                .expect(201)
                .at("/id");
        admin.post("/api/v1/crises/" + crisis + "/link", Map.of("caseId", second))
                .expect(200);
        // linked before it is told of
        String early = Ids.next();
        admin.post("/api/v1/crises/" + crisis + "/link", Map.of("caseId", early))
                .expect(200);
        eventually(() -> List.of(first, second, early).stream().allMatch(it -> crisis.equals(crisisOf(it))));
        publish(business.id(), early, 1, "received", received(dark));
        seen(early);
        seen(newCase(business.id(), dark));
        seen(newCase(business.id(), dark));
        assertThat(crises()).hasSize(1);
        newCase(business.id(), dark);
        eventually(() -> crises().size() == 2);
        assertThat(cases(crises().getFirst())).hasSize(3).doesNotContain(first, second, early);
    }

    private @Nullable String crisisOf(String caseId) {
        Document sighting = mongo.getDatabase(database)
                .getCollection("sightings")
                .find(Filters.eq("_id.case", caseId))
                .first();
        return sighting == null ? null : sighting.getString("crisis");
    }

    private void fireAfter(Duration pause, @Nullable String place) {
        clock.advance(pause);
        Instant now = clock.instant();
        here.told(
                business.id(), new CaseTold(Ids.next(), now, now, "complaint", place, Set.of("fire"), null, "general"));
    }

    @Test
    void whatThisReleaseDoesNotKnowAndWhatIsHistoryCallsNobody() {
        caseWith(business.id(), "kitchen", "dragon");
        String old = Ids.next();
        publish(
                business.id(),
                new Fact(
                        old,
                        1,
                        "received",
                        received(Map.of("signals", List.of("fire"))),
                        InstantSource.system().instant().minus(Duration.ofDays(3))));
        String last = newCase(business.id(), Map.of());
        eventually(() -> position(old) == 1 && position(last) == 1);
        assertThat(crises()).isEmpty();
    }

    @Test
    void everyExampleOfTheCaseContractsIsAccepted() throws IOException {
        String id = Ids.next();
        long number = 0;
        for (String type : List.of("received", "judged", "assigned", "settled", "closed")) {
            String example =
                    Files.readString(Path.of("../contracts/events/calmdesk.case." + type + ".v1.example.json"));
            @SuppressWarnings("unchecked")
            Map<String, Object> data = JsonMapper.shared().readValue(example, Map.class);
            publish(business.id(), id, ++number, type, data);
        }
        eventually(() -> position(id) == 5);
    }

    @Test
    void twoInstancesAtOnceOpenOneCrisis() throws Exception {
        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(CrisisServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.database=" + database,
                        "--calmdesk.settings.group-suffix=-" + Ids.next())) {
            NoticingCrises there = other.getBean(NoticingCrises.class);
            for (int round = 0; round < 15; round++) {
                String place = "place-" + round;
                List<Callable<Void>> all = new ArrayList<>();
                CyclicBarrier together = new CyclicBarrier(8);
                for (int n = 0; n < 8; n++) {
                    NoticingCrises instance = n % 2 == 0 ? here : there;
                    Instant now = clock.instant();
                    CaseTold told =
                            new CaseTold(Ids.next(), now, now, "complaint", place, Set.of("fire"), null, "general");
                    all.add(() -> {
                        together.await();
                        instance.told(business.id(), told);
                        return null;
                    });
                }
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (Future<Void> done : threads.invokeAll(all)) {
                        done.get();
                    }
                }
            }
            for (int n = 0; n < 40; n++) {
                caseWith(business.id(), "by-kafka", "fire");
            }
            eventually(() -> crises().size() == 16
                    && crises().stream().anyMatch(crisis -> cases(crisis).size() == 40));
            assertThat(crises()).allSatisfy(crisis -> assertThat(cases(crisis)).hasSizeGreaterThanOrEqualTo(8));
        }
    }

    private List<JsonNode> crises() {
        return admin.get("/api/v1/crises?limit=100").expect(200).body().required("items").values().stream()
                .toList();
    }

    private JsonNode read(JsonNode crisis) {
        return admin.get("/api/v1/crises/" + crisis.required("id").asString())
                .expect(200)
                .body();
    }

    private static List<String> cases(JsonNode crisis) {
        return crisis.required("cases").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private void seen(String caseId) {
        eventually(() -> position(caseId) > 0);
    }

    private long position(String caseId) {
        Document position = mongo.getDatabase(database)
                .getCollection("positions")
                .find(Filters.eq("_id.dossier", caseId))
                .first();
        return position == null || position.containsKey("parked") ? 0 : position.getLong("last");
    }
}
