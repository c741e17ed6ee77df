package io.calmdesk.casedesk.intake;

import static io.calmdesk.casedesk.desk.Complaints.fromTheForm;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.Http.Answer;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.kernel.Ids;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningDesk
@Tag("R-042")
class PublicDoorIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    @Value("${calmdesk.public-url}")
    private String publicUrl;

    private Http guest;
    private Http agent;
    private String form;

    @BeforeEach
    void people() {
        guest = Http.nobody(port);
        agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
        form = "/api/v1/public/" + RESTAURANT.slug() + "/cases";
    }

    @Test
    void aBusinessShowsItsNameAndLanguage() {
        Answer shown = guest.get("/api/v1/public/" + RESTAURANT.slug()).expect(200);
        assertThat(shown.at("/name")).isEqualTo(RESTAURANT.name());
        assertThat(shown.at("/slug")).isEqualTo(RESTAURANT.slug());
        assertThat(shown.at("/locale")).isEqualTo("zh-CN");
        assertThat(shown.at("/allowance")).isEqualTo("PT24H");
        guest.get("/api/v1/public/no-such-house").expectProblem(404, "not-found");
        guest.post("/api/v1/public/no-such-house/cases", fromTheForm("x")).expectProblem(404, "not-found");
    }

    @Test
    @Tag("R-119")
    void aGuestFilesAndFollowsACaseWithoutAnAccount() {
        Answer filed = guest.post(form, fromTheForm("排骨汤里有一根头发")).expect(201);
        String link = filed.at("/trackingUrl");
        assertThat(link).startsWith(publicUrl + "/t/");
        assertThat(filed.at("/promises/0/label")).isEqualTo("solution");
        assertThat(filed.body().at("/promises/0").has("marks")).isFalse();

        JsonNode listed = agent.get("/api/v1/cases?limit=1").expect(200).body().at("/items/0");
        assertThat(listed.at("/number").asString()).isEqualTo(filed.at("/number"));
        assertThat(listed.at("/kind").asString()).isEqualTo("complaint");
        assertThat(listed.at("/channel").asString()).isEqualTo("web-form");
        String id = listed.at("/id").asString();
        assertThat(agent.get("/api/v1/cases/" + id).at("/owner/role")).isEqualTo("cs-lead");

        Answer followed = follow(link).expect(200);
        assertThat(followed.at("/state")).isEqualTo("received");
        assertThat(followed.at("/business/slug")).isEqualTo(RESTAURANT.slug());
        assertThat(followed.at("/steps/1/label")).isEqualTo("judge");
        assertThat(followed.at("/steps/1/state")).isEqualTo("now");
        agent.post("/api/v1/cases/" + id + "/comment", Map.of("text", "学徒没戴帽子")).expect(200);
        agent.post("/api/v1/cases/" + id + "/settle", Map.of("outcome", "made-good", "reply", "已为您免单"))
                .expect(200);
        Answer settled = follow(link).expect(200);
        assertThat(settled.at("/state")).isEqualTo("settled");
        assertThat(settled.at("/reply")).isEqualTo("已为您免单");
        for (Answer answer : List.of(followed, settled)) {
            assertThat(answer.text()).doesNotContain("李晓梅", "13900001111", "li@example.com", "学徒");
        }
    }

    @Test
    void whatOnlyWeMayJudgeIsRefused() {
        for (String field : List.of("category", "severity", "receivedAt")) {
            Map<String, Object> body = fromTheForm("x");
            body.put(field, "x");
            guest.post(form, body).expectProblem(400, "unknown-field");
        }
        Map<String, Object> told = fromTheForm("想问问有没有素菜");
        told.put("kind", "enquiry");
        told.put("channel", "chat");
        guest.post(form, told).expect(201);
        assertThat(agent.get("/api/v1/cases?limit=1").at("/items/0/kind")).isEqualTo("enquiry");
    }

    @Test
    void aRepeatedFormGivesTheSameLink() {
        String key = Ids.next();
        Answer first =
                guest.post(form, fromTheForm("双击"), "Idempotency-Key", key).expect(201);
        Answer again =
                guest.post(form, fromTheForm("双击"), "Idempotency-Key", key).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        guest.post(form, fromTheForm("别的"), "Idempotency-Key", key).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void aLinkCannotBeGuessedNorReadFromTheDatabase() {
        String link = guest.post(form, fromTheForm("地滑")).expect(201).at("/trackingUrl");
        String token = link.substring(link.lastIndexOf('/') + 1);
        char last = token.charAt(token.length() - 2);
        String other =
                token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + token.charAt(token.length() - 1);
        for (String guess : List.of("no-such-token", other, token + "AAAA", token.substring(1))) {
            guest.get("/api/v1/public/tracking/" + guess).expectProblem(404, "not-found");
        }
        assertThat(everythingStored()).doesNotContain(token);
    }

    @Test
    void nothingPersonalStandsInTheDatabaseInClear() {
        Map<String, Object> told = fromTheForm("独一无二的投诉内容");
        told.put("place", "独一无二的地点");
        told.put("customer", Map.of("name", "欧阳独一", "phone", "18877776666", "email", "unique@example.com"));
        guest.post(form, told).expect(201);
        assertThat(everythingStored()).doesNotContain("独一无二", "欧阳独一", "18877776666", "unique@example.com");
    }

    private Answer follow(String link) {
        return guest.get("/api/v1/public/tracking/" + link.substring(link.lastIndexOf('/') + 1));
    }

    private String everythingStored() {
        StringBuilder all = new StringBuilder();
        for (String name : List.of(database, database + "-keys")) {
            for (String collection : mongo.getDatabase(name).listCollectionNames()) {
                for (Document document :
                        mongo.getDatabase(name).getCollection(collection).find()) {
                    all.append(document.toJson()).append('\n');
                }
            }
        }
        return all.toString();
    }
}
