package io.calmdesk.crises;

import static io.calmdesk.crises.room.CaseFactsOut.caseWith;
import static io.calmdesk.crises.room.Room.HOTEL;
import static io.calmdesk.crises.room.Room.RESTAURANT;
import static io.calmdesk.crises.room.Room.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.calmdesk.crises.room.CaseFactsOut;
import io.calmdesk.crises.room.Http;
import io.calmdesk.crises.room.Room;
import io.calmdesk.crises.room.RunningRoom;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import io.calmdesk.testing.TokenMaker;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningRoom
@Tag("R-003")
class IsolationIT {

    private static final String CRISES = "/api/v1/crises";

    @LocalServerPort
    private int port;

    @Autowired
    private SettingsCopy settings;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    private Http ours;
    private Http stranger;
    private String ourCrisis;

    @BeforeEach
    void aCrisisOfTheRestaurant() {
        ours = Http.as(port, RESTAURANT, RESTAURANT.admin());
        stranger = Http.as(port, HOTEL, HOTEL.admin());
        ourCrisis = ours.post(CRISES, Map.of("type", "media", "words", "秘密配方", "place", "密室"))
                .expect(201)
                .at("/id");
    }

    @Test
    void anothersCrisisIsNotThereForAnyEndpoint() {
        stranger.get(CRISES + "/" + ourCrisis).expectProblem(404, "not-found");
        stranger.get(CRISES + "/" + ourCrisis + "/log").expectProblem(404, "not-found");
        for (Map.Entry<String, Map<String, String>> verb : Map.of(
                        "tick", Map.of("step", "first-inform"),
                        "untick", Map.of("step", "first-inform"),
                        "log", Map.of("text", "x"),
                        "correct", Map.of("entry", "1", "text", "x"),
                        "raise", Map.of("level", "top"),
                        "link", Map.of("caseId", Ids.next()),
                        "settle", Map.<String, String>of(),
                        "review", Map.of("text", "x"))
                .entrySet()) {
            stranger.post(CRISES + "/" + ourCrisis + "/" + verb.getKey(), verb.getValue())
                    .expectProblem(404, "not-found");
        }
        assertThat(ours.get(CRISES + "/" + ourCrisis).at("/version")).isEqualTo("2");
    }

    @Test
    void anothersCrisesAreInNoListAndTheirCursorsContinueNothing() {
        for (String list : List.of("?limit=100", "?state=open&limit=100")) {
            assertThat(stranger.get(CRISES + list).expect(200).text()).doesNotContain(ourCrisis);
        }
        ours.post(CRISES, Map.of("type", "theft")).expect(201);
        String cursor = ours.get(CRISES + "?limit=1").expect(200).at("/nextCursor");
        stranger.get(CRISES + "?limit=1&cursor=" + cursor).expectProblem(400, "invalid-cursor");
    }

    @Test
    void aKeyUsedByAnotherIsFree() {
        String key = Ids.next();
        String first = ours.post(CRISES, Map.of("type", "fire"), "Idempotency-Key", key)
                .expect(201)
                .at("/id");
        String second = stranger.post(CRISES, Map.of("type", "fire"), "Idempotency-Key", key)
                .expect(201)
                .at("/id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aTokenOfOneBusinessOpensNothingOfAnother() {
        String mixed = TokenMaker.shared().token(HOTEL.id(), RESTAURANT.admin().actor(), Role.TENANT_ADMIN);
        Http.bearing(port, mixed).get(CRISES).expectProblem(403, "access-removed");
        String both = TokenMaker.shared()
                .ambiguousToken(RESTAURANT.id(), HOTEL.id(), RESTAURANT.admin().actor(), Role.TENANT_ADMIN);
        Http.bearing(port, both).get(CRISES).expectProblem(401, "token-ambiguous");
    }

    @Test
    void whoMayNotReadMayNotListOpenOrActEither() {
        String outside =
                TokenMaker.shared().token(RESTAURANT.id(), RESTAURANT.admin().actor(), Role.EXTERNAL_PARTY);
        Http external = Http.bearing(port, outside);
        external.get(CRISES).expectProblem(403, "forbidden");
        external.get(CRISES + "/" + ourCrisis).expectProblem(403, "forbidden");
        external.post(CRISES, Map.of("type", "fire")).expectProblem(403, "forbidden");
        external.post(CRISES + "/" + ourCrisis + "/tick", Map.of("step", "x")).expectProblem(403, "forbidden");
    }

    @Test
    void casesOfTwoBusinessesAreNeverCountedTogether() {
        StandardTenant one = Room.business("one");
        StandardTenant two = Room.business("two");
        Room.know(settings, one, two);
        Map<String, Object> food = Map.of("placeKey", "the-same-key", "category", "food");
        CaseFactsOut.newCase(one.id(), food);
        CaseFactsOut.newCase(two.id(), food);
        CaseFactsOut.newCase(one.id(), food);
        CaseFactsOut.newCase(two.id(), food);
        caseWith(one.id(), "p", "fire");
        caseWith(two.id(), "p", "fire");
        Http first = Http.as(port, one, one.admin());
        Http second = Http.as(port, two, two.admin());
        eventually(() -> first.get(CRISES).body().required("items").size() == 1
                && second.get(CRISES).body().required("items").size() == 1);
        CaseFactsOut.newCase(one.id(), food);
        eventually(() -> first.get(CRISES).body().required("items").size() == 2);
        assertThat(second.get(CRISES).body().required("items").size()).isEqualTo(1);
    }

    @Test
    void theSameCaseIdInTwoBusinessesIsTwoCases() {
        StandardTenant one = Room.business("one");
        StandardTenant two = Room.business("two");
        Room.know(settings, one, two);
        String id = Ids.next();
        // two owners of facts never share an id; a reader that is told so all the same must not mix them
        CaseFactsOut.publish(one.id(), id, 1, "received", CaseFactsOut.received(Map.of("signals", List.of("fire"))));
        CaseFactsOut.publish(two.id(), id, 2, "received", CaseFactsOut.received(Map.of("signals", List.of("fire"))));
        for (StandardTenant business : List.of(one, two)) {
            Http admin = Http.as(port, business, business.admin());
            eventually(() -> admin.get(CRISES).body().required("items").size() == 1);
        }
    }

    @Test
    void whatPeopleWroteLiesNowhereInClear() {
        ours.post(CRISES + "/" + ourCrisis + "/log", Map.of("text", "秘密配方")).expect(200);
        for (String collection : mongo.getDatabase(database).listCollectionNames()) {
            for (Document stored :
                    mongo.getDatabase(database).getCollection(collection).find()) {
                assertThat(stored.toJson()).doesNotContain("秘密配方", "密室");
            }
        }
    }
}
