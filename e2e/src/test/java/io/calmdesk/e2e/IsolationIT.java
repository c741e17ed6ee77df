package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two businesses side by side: nothing of the one is to be seen, changed or heard by the other. */
@Tag("R-003")
class IsolationIT {

    private static Business ours;
    private static Business theirs;
    private static String ourCase;

    @BeforeAll
    static void twoBusinesses() {
        ours = Business.signUp("R");
        theirs = Business.signUp("H");
        ourCase = ours.api()
                .post("/api/v1/cases", Business.complaint("只给我们看的话"))
                .expect(201)
                .string("id");
    }

    @Test
    void everyRequestWithAForeignIdIsNotFound() {
        Http stranger = theirs.api();
        stranger.get("/api/v1/cases/" + ourCase).expectProblem(404, "not-found");
        stranger.get("/api/v1/cases/" + ourCase + "/history").expectProblem(404, "not-found");
        for (Map.Entry<String, Map<String, Object>> verb : Map.<String, Map<String, Object>>of(
                        "assign", Map.of("to", "me"),
                        "settle", Map.of("outcome", "goodwill"),
                        "close", Map.of(),
                        "comment", Map.of("text", "偷看"))
                .entrySet()) {
            stranger.post("/api/v1/cases/" + ourCase + "/" + verb.getKey(), verb.getValue())
                    .expectProblem(404, "not-found");
        }
        String person = ours.api()
                .post(
                        "/api/v1/people",
                        Map.of(
                                "name",
                                "我们的人",
                                "email",
                                "ours-" + ours.slug + "@calmdesk.test",
                                "roles",
                                List.of("cs-agent")))
                .expect(201)
                .string("id");
        stranger.json("DELETE", "/api/v1/people/" + person, "{}").expect(404);
        String theirCase = stranger.post("/api/v1/cases", Business.complaint("他们的事"))
                .expect(201)
                .string("id");
        stranger.post("/api/v1/cases/" + theirCase + "/assign", Map.of("to", person))
                .expect(400);
    }

    @Test
    void listsSearchesAndNotificationsShowOnlyTheirOwn() {
        Http stranger = theirs.api();
        assertThat(stranger.get("/api/v1/cases?limit=100").expect(200).text()).doesNotContain(ourCase);
        eventually(
                Duration.ofSeconds(2),
                () -> assertThat(ours.api()
                                .get("/api/v1/cases?q=" + Business.encode("只给我们"))
                                .expect(200)
                                .text())
                        .contains(ourCase));
        assertThat(stranger.get("/api/v1/cases?q=" + Business.encode("只给我们"))
                        .expect(200)
                        .text())
                .doesNotContain(ourCase);
        assertThat(stranger.get("/api/v1/people").expect(200).text()).doesNotContain(ours.adminEmail);
        assertThat(stranger.get("/api/v1/notifications").expect(200).text()).doesNotContain(ourCase);
    }

    @Test
    void aCursorOfTheOneIsDamagedForTheOther() {
        Http api = ours.api();
        api.post("/api/v1/cases", Business.complaint("第二件")).expect(201);
        JsonNode page = api.get("/api/v1/cases?limit=1").expect(200).body();
        String cursor = page.required("nextCursor").asString();
        api.get("/api/v1/cases?limit=1&cursor=" + cursor).expect(200);
        theirs.api().get("/api/v1/cases?limit=1&cursor=" + cursor).expectProblem(400, "invalid-cursor");
    }

    @Test
    void aTenantHeaderChangesNothing() {
        Http stranger = theirs.api().with("X-Tenant-Id", ours.tenantId).with("X-Calmdesk-Tenant", ours.tenantId);
        stranger.get("/api/v1/cases/" + ourCase).expectProblem(404, "not-found");
    }

    @Test
    void theStreamBringsOnlyTheirOwn() throws Exception {
        try (Stream stream = Stream.open(theirs.api())) {
            String hidden = ours.api()
                    .post("/api/v1/cases", Business.complaint("听不见"))
                    .expect(201)
                    .string("id");
            String shown = theirs.api()
                    .post("/api/v1/cases", Business.complaint("听得见"))
                    .expect(201)
                    .string("id");
            stream.await("case.changed", shown, Duration.ofSeconds(10));
            // Ours was first and would have come before; but a fact may be late, so a moment longer and one more.
            Thread.sleep(1_000);
            String last = theirs.api()
                    .post("/api/v1/cases", Business.complaint("再听一次"))
                    .expect(201)
                    .string("id");
            stream.await("case.changed", last, Duration.ofSeconds(10));
            assertThat(stream.heard()).noneMatch(event -> event.contains(hidden));
            assertThat(stream.heard()).anyMatch(event -> event.contains(shown));
        }
    }
}
