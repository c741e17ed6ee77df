package io.calmdesk.casedesk;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Complaints.fromTheForm;
import static io.calmdesk.casedesk.desk.Desk.HOTEL;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static io.calmdesk.casedesk.desk.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.testing.TokenMaker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDesk
@Tag("R-003")
class IsolationIT {

    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    private int port;

    private Http ours;
    private Http stranger;
    private String ourCase;

    @BeforeEach
    void aCaseOfTheRestaurant() {
        ours = Http.as(port, RESTAURANT, RESTAURANT.admin());
        stranger = Http.as(port, HOTEL, HOTEL.admin());
        ourCase = ours.post(CASES, complaint("秘密配方被看见了")).expect(201).at("/id");
    }

    @Test
    void anothersCaseIsNotThereForAnyEndpoint() {
        stranger.get(CASES + "/" + ourCase).expectProblem(404, "not-found");
        stranger.get(CASES + "/" + ourCase + "/history").expectProblem(404, "not-found");
        for (Map.Entry<String, Map<String, String>> verb : Map.of(
                        "assign", Map.of("to", "me"),
                        "settle", Map.of("outcome", "goodwill"),
                        "close", Map.<String, String>of(),
                        "comment", Map.of("text", "x"))
                .entrySet()) {
            stranger.post(CASES + "/" + ourCase + "/" + verb.getKey(), verb.getValue())
                    .expectProblem(404, "not-found");
        }
        assertThat(ours.get(CASES + "/" + ourCase).at("/version")).isEqualTo("1");
    }

    @Test
    void anothersCasesAreInNoList() {
        eventually(() -> ours.get(CASES + "?q=%E7%A7%98%E5%AF%86%E9%85%8D%E6%96%B9")
                .text()
                .contains(ourCase));
        for (String list : List.of(
                "", "?q=%E7%A7%98%E5%AF%86%E9%85%8D%E6%96%B9", "?q=13900001111", "?state=received", "?assignee=me")) {
            assertThat(stranger.get(CASES + list).expect(200).text()).doesNotContain(ourCase);
        }
    }

    @Test
    void anothersPeopleCannotBeGivenACase() {
        ours.post(CASES + "/" + ourCase + "/assign", Map.of("to", HOTEL.agent().actor()))
                .expectProblem(400, "unknown-person");
    }

    @Test
    void anothersCursorContinuesNothing() {
        ours.post(CASES, complaint("另一件")).expect(201);
        String cursor = ours.get(CASES + "?limit=1").expect(200).at("/nextCursor");
        stranger.get(CASES + "?limit=1&cursor=" + cursor).expectProblem(400, "invalid-cursor");
    }

    @Test
    void aKeyUsedByAnotherIsFree() {
        String key = Ids.next();
        String first = ours.post(CASES, complaint("同一个键"), "Idempotency-Key", key)
                .expect(201)
                .at("/id");
        String second = stranger.post(CASES, complaint("同一个键"), "Idempotency-Key", key)
                .expect(201)
                .at("/id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aTokenOfOneBusinessOpensNothingOfAnother() {
        String mixed = TokenMaker.shared().token(HOTEL.id(), RESTAURANT.admin().actor(), Role.TENANT_ADMIN);
        Http.bearing(port, mixed).get(CASES).expectProblem(403, "access-removed");
        String both = TokenMaker.shared()
                .ambiguousToken(RESTAURANT.id(), HOTEL.id(), RESTAURANT.admin().actor(), Role.TENANT_ADMIN);
        Http.bearing(port, both).get(CASES).expectProblem(401, "token-ambiguous");
    }

    @Test
    void aPublicCaseGoesToTheBusinessOfItsAddressOnly() {
        String number = Http.nobody(port)
                .post("/api/v1/public/" + HOTEL.slug() + "/cases", fromTheForm("房间有烟味"))
                .expect(201)
                .at("/number");
        assertThat(stranger.get(CASES + "?limit=1").at("/items/0/number")).isEqualTo(number);
        assertThat(ours.get(CASES + "?limit=100").text()).doesNotContain("房间有烟味");
    }
}
