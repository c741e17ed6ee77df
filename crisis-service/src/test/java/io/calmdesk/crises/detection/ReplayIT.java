package io.calmdesk.crises.detection;

import static io.calmdesk.crises.room.CaseFactsOut.judged;
import static io.calmdesk.crises.room.CaseFactsOut.received;
import static io.calmdesk.crises.room.Room.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.calmdesk.crises.room.CaseFactsOut;
import io.calmdesk.crises.room.CaseFactsOut.Fact;
import io.calmdesk.crises.room.Http;
import io.calmdesk.crises.room.Room;
import io.calmdesk.crises.room.RunningRoom;
import io.calmdesk.kernel.Ids;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What case-service tells us again opens no second crisis, and brings what was lost on the way. */
@RunningRoom
class ReplayIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettingsCopy settings;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    private final List<Fact> facts = new ArrayList<>();
    private int lineage = 1;
    private StandardTenant business;
    private Http admin;

    @BeforeEach
    void aBusinessOfItsOwn() {
        business = Room.business("replayed");
        Room.know(settings, business);
        admin = Http.as(port, business, business.admin());
    }

    @Test
    void everythingToldAgainChangesNothing() {
        String fire = told("received", received(Map.of("signals", List.of("fire"), "placeKey", "kitchen")));
        eventually(() -> crises().size() == 1);
        admin.post("/api/v1/crises/" + crises().getFirst().required("id").asString() + "/settle", Map.of())
                .expect(200);
        // Three of a category would be a crisis; of these, one was judged to be something else in between.
        String other = told("received", received(Map.of("category", "food", "placeKey", "hall")));
        eventually(() -> position(other) == 1);
        told(other, 2, "judged", judged("general", "service"));
        eventually(() -> position(other) == 2);
        told("received", received(Map.of("category", "food", "placeKey", "hall")));
        String last = told("received", received(Map.of("category", "food", "placeKey", "hall")));
        eventually(() -> position(last) == 1);
        told(fire, 2, "judged", judged("general", "food"));
        eventually(() -> position(fire) == 2);
        String before = crises().toString();

        replay();
        assertThat(crises()).hasToString(before);

        // As if all positions were lost, and everything were applied a second time.
        positions().deleteMany(Filters.eq("tenantId", business.id().value()));
        replay();
        assertThat(position(other)).isEqualTo(2);
        assertThat(crises()).hasToString(before);

        // As after case-service was restored, and everything begins anew.
        lineage = 2;
        replay();
        assertThat(position(other)).isEqualTo(2);
        assertThat(crises()).hasToString(before);
    }

    @Test
    void whatWasLostIsMadeUpFor() {
        String gap = told("received", received(Map.of()));
        // Neither of these arrives.
        facts.add(new Fact(gap, 2, "judged", judged("crisis", "food")));
        facts.add(new Fact(Ids.next(), 1, "received", received(Map.of("signals", List.of("fire")))));
        told(gap, 3, "judged", judged("general", "food"));
        eventually(() ->
                positions().countDocuments(Filters.and(Filters.eq("_id.dossier", gap), Filters.exists("parked"))) == 1);
        assertThat(crises()).isEmpty();

        replay();
        eventually(() -> position(gap) == 3);
        assertThat(crises().stream().map(it -> it.required("type").asString()))
                .containsExactlyInAnyOrder("other", "fire");
    }

    /** Tells everything again, and waits until a case at the end of it has been seen in every partition. */
    private void replay() {
        List<Fact> again = new ArrayList<>(facts);
        for (int n = 0; n < 40; n++) {
            again.add(new Fact(Ids.next(), 1, "received", received(Map.of())));
        }
        again.forEach(fact -> CaseFactsOut.replay(lineage, business.id(), fact));
        eventually(() -> again.stream().allMatch(fact -> position(fact.caseId()) >= fact.number()));
    }

    private String told(String name, Map<String, ?> data) {
        String caseId = Ids.next();
        told(caseId, 1, name, data);
        return caseId;
    }

    private void told(String caseId, long number, String name, Map<String, ?> data) {
        Fact fact = new Fact(caseId, number, name, data);
        facts.add(fact);
        CaseFactsOut.publish(business.id(), fact);
    }

    private List<JsonNode> crises() {
        return admin.get("/api/v1/crises?limit=100").expect(200).body().required("items").values().stream()
                .toList();
    }

    private long position(String caseId) {
        Document position = positions().find(Filters.eq("_id.dossier", caseId)).first();
        return position == null || position.containsKey("parked") || position.getInteger("lineage") < lineage
                ? 0
                : position.getLong("last");
    }

    private MongoCollection<Document> positions() {
        return mongo.getDatabase(database).getCollection("positions");
    }
}
