package io.calmdesk.casedesk.judging;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Complaints.fromTheForm;
import static io.calmdesk.casedesk.desk.Desk.HOTEL;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.Http.Answer;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningDesk
@Tag("R-074")
class ProposalIT {

    private static final String POISONED = "吃完海鲜一家三口上吐下泻，怀疑食物中毒";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    @Test
    void whatTheWordsGiveAwayIsProposedWithItsReasonsAndJudgesNothing() {
        Http agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
        Answer taken = agent.post("/api/v1/cases", complaint(POISONED)).expect(201);
        assertThat(taken.at("/severity")).isEqualTo("general");
        assertThat(taken.body().at("/category").isNull()).isTrue();
        assertThat(taken.at("/proposal/signals/0/code")).isEqualTo("food-poisoning");
        assertThat(taken.at("/proposal/signals/0/reasons/0")).isEqualTo("上吐下泻");
        assertThat(taken.at("/proposal/severity")).isEqualTo("crisis");

        String path = "/api/v1/cases/" + taken.at("/id");
        assertThat(agent.get(path).expect(200).body().at("/proposal"))
                .isEqualTo(taken.body().at("/proposal"));
        Answer assigned = agent.post(path + "/assign", Map.of("to", "me")).expect(200);
        assertThat(assigned.at("/severity")).isEqualTo("general");
        assertThat(assigned.at("/proposal/severity")).isEqualTo("crisis");
    }

    @Test
    void whatSomebodySaysItIsStands() {
        Http agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
        Map<String, Object> judged = complaint(POISONED, "severity", "minor");
        judged.put("category", "service");
        Answer taken = agent.post("/api/v1/cases", judged).expect(201);
        assertThat(taken.at("/severity")).isEqualTo("minor");
        assertThat(taken.at("/category")).isEqualTo("service");
        assertThat(taken.at("/proposal/severity")).isEqualTo("crisis");
    }

    @Test
    void aMatterOfThePublicFormIsReadToo() {
        Http.nobody(port)
                .post("/api/v1/public/" + RESTAURANT.slug() + "/cases", fromTheForm("My mother was injured"))
                .expect(201);
        JsonNode listed = Http.as(port, RESTAURANT, RESTAURANT.agent())
                .get("/api/v1/cases?limit=1")
                .expect(200)
                .body()
                .at("/items/0");
        assertThat(listed.at("/signals").values().stream().map(JsonNode::asString))
                .containsExactly("injury");
    }

    @Test
    void wordsThatGiveNothingAwayHaveNoProposal() {
        Answer taken = Http.as(port, RESTAURANT, RESTAURANT.agent())
                .post("/api/v1/cases", complaint("你好"))
                .expect(201);
        assertThat(taken.body().at("/proposal").isNull()).isTrue();
    }

    @Test
    void casesOfOnePlaceAreKnownWithoutThePlaceAndOnlyInsideTheBusiness() {
        String here = placeKey(RESTAURANT, "8號桌");
        assertThat(here).hasSize(43);
        assertThat(placeKey(RESTAURANT, " ８号桌 ")).isEqualTo(here);
        assertThat(placeKey(RESTAURANT, "9号桌")).isNotEqualTo(here);
        assertThat(placeKey(HOTEL, "8號桌")).isNotEqualTo(here);
        assertThat(placeKey(RESTAURANT, "—")).isNull();
    }

    private @Nullable String placeKey(StandardTenant tenant, String place) {
        String id = Http.as(port, tenant, tenant.agent())
                .post("/api/v1/cases", complaint("你好", "place", place))
                .expect(201)
                .at("/id");
        Document stored = Objects.requireNonNull(mongo.getDatabase(database)
                .getCollection("cases")
                .find(Filters.eq(id))
                .first());
        return stored.getList("facts", Document.class)
                .getFirst()
                .getEmbedded(List.of("data", "placeKey"), String.class);
    }
}
