package io.calmdesk.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.tenants.TestDesk.Answer;
import io.calmdesk.tenants.TestDesk.Business;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two businesses, the same requests: nothing of one is seen or changed from the other. */
@Tag("R-003")
class IsolationIT extends RunningService {

    private static final String TILL = "{\"name\":\"收银台\",\"roles\":[\"front-line\"]}";

    private Business ours;
    private Business theirs;

    @BeforeEach
    void open() {
        ours = desk.business("老王饭店");
        theirs = desk.business("Grand Hotel");
    }

    @Test
    void anotherBusinessesIdsAreNotFound() {
        String person = theirs.adminId();
        String client = desk.post("/api/v1/api-clients", theirs.token(), TILL)
                .body()
                .path("clientId")
                .asString();
        List<Answer> answers = List.of(
                desk.put("/api/v1/people/" + person + "/roles", ours.token(), "{\"roles\":[\"front-line\"]}"),
                desk.delete("/api/v1/people/" + person, ours.token()),
                desk.delete("/api/v1/people/not-an-id", ours.token()),
                desk.delete("/api/v1/api-clients/" + client, ours.token()),
                desk.delete("/api/v1/api-clients/api-nothing", ours.token()));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not-found");
        });
        assertThat(desk.get("/api/v1/people", theirs.token()).body().path("items"))
                .hasSize(1);
        assertThat(desk.get("/api/v1/api-clients", theirs.token()).body().path("items"))
                .hasSize(1);
    }

    @Test
    void listsHoldOnlyTheirOwn() {
        desk.post("/api/v1/api-clients", theirs.token(), TILL);
        assertThat(desk.get("/api/v1/people", ours.token()).body().toString())
                .contains(ours.email())
                .doesNotContain(theirs.email(), theirs.adminId());
        assertThat(desk.get("/api/v1/api-clients", ours.token()).body().path("items"))
                .isEmpty();
    }

    @Test
    void anotherBusinessesCursorIsRefused() {
        desk.post("/api/v1/api-clients", theirs.token(), TILL);
        desk.post("/api/v1/api-clients", theirs.token(), TILL);
        String cursor = desk.get("/api/v1/api-clients?limit=1", theirs.token())
                .body()
                .path("nextCursor")
                .asString();
        assertThat(desk.get("/api/v1/api-clients?limit=1&cursor=" + cursor, theirs.token())
                        .status())
                .isEqualTo(200);
        assertThat(desk.get("/api/v1/api-clients?limit=1&cursor=" + cursor, ours.token())
                        .code())
                .isEqualTo("invalid-cursor");
    }

    @Test
    @Tag("R-002")
    void settingsAreChangedForOneOnly() {
        desk.put("/api/v1/policies/deadlines/complaint", ours.token(), "{\"allowance\":\"PT20S\"}");
        desk.put(
                "/api/v1/policies/ladders/default",
                ours.token(),
                "{\"marks\":[{\"share\":7,\"tell\":[\"owner\"]}],\"channels\":[\"email\"]}");
        desk.put(
                "/api/v1/policies/calendars/default",
                ours.token(),
                "{\"timeZone\":\"Asia/Taipei\",\"hours\":{\"MONDAY\":[[\"09:00\",\"12:00\"]]}}");
        assertThat(desk.get("/api/v1/policies/deadlines", theirs.token()).body().toString())
                .doesNotContain("PT20S");
        assertThat(desk.get("/api/v1/policies/ladders/default", theirs.token())
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(1);
        assertThat(desk.get("/api/v1/policies/calendars/default", theirs.token())
                        .body()
                        .toString())
                .doesNotContain("Taipei");
        assertThat(desk.get("/api/v1/categories", theirs.token())
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(1);
        assertThat(desk.get("/api/v1/settings/profile", theirs.token())
                        .body()
                        .path("slug")
                        .asString())
                .isEqualTo(theirs.slug());
    }

    @Test
    void theSameKeyMeansSomethingElseElsewhere() {
        var key = Map.of("Idempotency-Key", "same");
        assertThat(desk.send("POST", "/api/v1/api-clients", ours.token(), TILL, key)
                        .status())
                .isEqualTo(201);
        assertThat(desk.send("POST", "/api/v1/api-clients", theirs.token(), TILL, key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        List<Answer> answers = List.of(
                desk.get("/api/v1/people", null),
                desk.post("/api/v1/people", null, "{}"),
                desk.put("/api/v1/people/x/roles", null, "{}"),
                desk.delete("/api/v1/people/x", null),
                desk.get("/api/v1/api-clients", null),
                desk.post("/api/v1/api-clients", null, "{}"),
                desk.delete("/api/v1/api-clients/x", null),
                desk.get("/api/v1/policies/deadlines", null),
                desk.put("/api/v1/policies/deadlines/complaint", null, "{}"),
                desk.get("/api/v1/policies/ladders/default", null),
                desk.put("/api/v1/policies/ladders/default", null, "{}"),
                desk.get("/api/v1/policies/calendars/default", null),
                desk.put("/api/v1/policies/calendars/default", null, "{}"),
                desk.get("/api/v1/categories", null),
                desk.get("/api/v1/settings/profile", null));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(401));
    }

    @Test
    @Tag("R-009")
    void onlyAnAdministratorMaySetUp() {
        Answer created = desk.post("/api/v1/api-clients", ours.token(), TILL);
        String frontLine = TestDesk.tokenOfClient(
                        created.body().path("clientId").asString(),
                        created.body().path("clientSecret").asString())
                .body()
                .path("access_token")
                .asString();
        List<Answer> answers = List.of(
                desk.post("/api/v1/people", frontLine, "{}"),
                desk.put("/api/v1/people/" + ours.adminId() + "/roles", frontLine, "{}"),
                desk.delete("/api/v1/people/" + ours.adminId(), frontLine),
                desk.get("/api/v1/api-clients", frontLine),
                desk.post("/api/v1/api-clients", frontLine, "{}"),
                desk.delete("/api/v1/api-clients/x", frontLine),
                desk.put("/api/v1/policies/deadlines/complaint", frontLine, "{}"),
                desk.put("/api/v1/policies/ladders/default", frontLine, "{}"),
                desk.put("/api/v1/policies/calendars/default", frontLine, "{}"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("forbidden");
        });
        assertThat(desk.get("/api/v1/people", frontLine).body().toString())
                .as("names for whoever assigns, addresses for whoever looks after people")
                .contains("王掌柜")
                .doesNotContain(ours.email());
    }
}
