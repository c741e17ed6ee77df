package io.calmdesk.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.tenants.RunningService;
import io.calmdesk.tenants.TestDesk;
import io.calmdesk.tenants.TestDesk.Answer;
import io.calmdesk.tenants.TestDesk.Business;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleIT extends RunningService {

    private static final String PEOPLE = "/api/v1/people";

    private final String email = TestDesk.email();

    @Test
    void areInvitedByMail() {
        Business business = desk.business();
        Answer invited = invite(business, "محمد 山田 O'Brien", email, "cs-agent");
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        assertThat(invited.body().path("name").asString()).isEqualTo("محمد 山田 O'Brien");
        assertThat(invited.body().path("id").asString()).isNotBlank();
        assertThat(TestDesk.mails(email)).hasSize(1);
        assertThat(TestDesk.mails(email).getFirst().path("mimeMessage").asString())
                .contains("/auth/realms/calmdesk/login-actions/action-token");
    }

    @Test
    void areTakenInWithTheAccountTheyHaveElsewhereAndToldByMail() {
        Business first = desk.business();
        Business second = desk.business("Grand Hotel");
        TestDesk.proveAddress(first.adminId());
        Answer invited = invite(second, "王掌柜", first.email(), "approver");
        assertThat(invited.status()).as(invited.toString()).isEqualTo(201);
        assertThat(invited.body().path("id").asString()).isEqualTo(first.adminId());
        assertThat(TestDesk.mails(first.email())).hasSize(1);
        String token = TestDesk.tokenOf(first.email(), TestDesk.PASSWORD, second.tenant());
        assertThat(desk.get("/api/v1/settings/profile", token)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Grand Hotel");
        assertThat(invite(second, "someone", email, "front-line").status()).isEqualTo(201);
        assertThat(desk.post(PEOPLE, token, body("x", TestDesk.email(), "front-line"))
                        .status())
                .as("an administrator there is an approver here")
                .isEqualTo(403);
    }

    @Test
    void doNotJoinWithAPasswordThatCameBeforeTheAddressWasProved() {
        Business stranger = desk.business();
        Business business = desk.business("Grand Hotel");
        Answer session = TestDesk.logIn(stranger.email(), TestDesk.PASSWORD, stranger.tenant());
        assertThat(session.status()).as("whoever signed up logs in at once").isEqualTo(200);
        assertThat(invite(business, "王掌柜", stranger.email(), "tenant-admin").status())
                .isEqualTo(201);
        assertThat(TestDesk.logIn(stranger.email(), TestDesk.PASSWORD, business.tenant())
                        .status())
                .as("anybody may have signed up with this address")
                .isNotEqualTo(200);
        assertThat(TestDesk.refreshed(session).status()).isNotEqualTo(200);
        assertThat(TestDesk.mails(stranger.email())).hasSize(1);
        assertThat(TestDesk.mails(stranger.email())
                        .getFirst()
                        .path("mimeMessage")
                        .asString())
                .contains("/auth/realms/calmdesk/login-actions/action-token");
        TestDesk.choosePassword(stranger.adminId());
        String token = TestDesk.tokenOf(stranger.email(), TestDesk.PASSWORD, business.tenant());
        assertThat(desk.get("/api/v1/api-clients", token).status()).isEqualTo(200);
        assertThat(desk.get(
                                "/api/v1/api-clients",
                                TestDesk.tokenOf(stranger.email(), TestDesk.PASSWORD, stranger.tenant()))
                        .status())
                .as("and their own business is still theirs")
                .isEqualTo(200);
    }

    @Test
    void keepTheirPasswordWhenTheyAreInvitedToWhereTheyAre() {
        Business business = desk.business();
        assertThat(invite(business, "王掌柜", business.email(), "cs-lead").code()).isEqualTo("person-exists");
        assertThat(TestDesk.logIn(business.email(), TestDesk.PASSWORD, business.tenant())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void areOneHoweverOftenTheSameRequestComes() {
        Business business = desk.business();
        Map<String, String> key = Map.of("Idempotency-Key", "invite-1");
        Answer first = desk.send("POST", PEOPLE, business.token(), body("小李", email, "cs-agent"), key);
        Answer again = desk.send("POST", PEOPLE, business.token(), body("小李", email, "cs-agent"), key);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        Answer other = desk.send("POST", PEOPLE, business.token(), body("小王", email, "cs-agent"), key);
        assertThat(other.status()).isEqualTo(422);
        Answer without = invite(business, "小李", email, "cs-agent");
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.code()).isEqualTo("person-exists");
        assertThat(TestDesk.mails(email)).hasSize(1);
    }

    @Test
    void areListedPageByPage() {
        Business business = desk.business();
        for (int i = 0; i < 4; i++) {
            assertThat(invite(business, "员工" + i, TestDesk.email(), "front-line")
                            .status())
                    .isEqualTo(201);
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            Answer page = desk.get(PEOPLE + "?limit=2" + cursor, business.token());
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.body()
                    .path("items")
                    .forEach(person -> seen.add(person.path("id").asString()));
            cursor = page.body().path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.body().path("nextCursor").asString();
            pages++;
        }
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
        assertThat(desk.get(PEOPLE + "?limit=0", business.token()).status()).isEqualTo(400);
        assertThat(desk.get(PEOPLE + "?cursor=abc", business.token()).code()).isEqualTo("invalid-cursor");
    }

    @Test
    void holdOtherRolesAtOnce() {
        Business business = desk.business();
        String id =
                invite(business, "小李", email, "front-line").body().path("id").asString();
        TestDesk.choosePassword(id);
        String before = TestDesk.tokenOf(email, TestDesk.PASSWORD, business.tenant());
        Answer changed = desk.put(PEOPLE + "/" + id + "/roles", business.token(), "{\"roles\":[\"tenant-admin\"]}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(desk.post(PEOPLE, before, body("x", TestDesk.email(), "front-line"))
                        .status())
                .as("a grant needs a new token")
                .isEqualTo(403);
        String after = TestDesk.tokenOf(email, TestDesk.PASSWORD, business.tenant());
        assertThat(desk.get("/api/v1/api-clients", after).status()).isEqualTo(200);
        assertThat(desk.put(PEOPLE + "/" + id + "/roles", business.token(), "{\"roles\":[\"front-line\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(desk.get("/api/v1/api-clients", after).status())
                .as("a removal does not")
                .isEqualTo(403);
    }

    @Test
    void areShutOutAtOnceAndMayComeBack() {
        Business business = desk.business();
        String id = invite(business, "小李", email, "cs-agent").body().path("id").asString();
        TestDesk.choosePassword(id);
        String token = TestDesk.tokenOf(email, TestDesk.PASSWORD, business.tenant());
        assertThat(desk.get(PEOPLE, token).status()).isEqualTo(200);
        assertThat(desk.delete(PEOPLE + "/" + id, business.token()).status()).isEqualTo(204);
        Answer shut = desk.get(PEOPLE, token);
        assertThat(shut.status()).isEqualTo(403);
        assertThat(shut.code()).isEqualTo("access-removed");
        assertThat(desk.delete(PEOPLE + "/" + id, business.token()).status()).isEqualTo(404);
        assertThat(invite(business, "小李", email, "cs-lead").status()).isEqualTo(201);
        String again = TestDesk.tokenOf(email, TestDesk.PASSWORD, business.tenant());
        assertThat(desk.get(PEOPLE, again).status()).isEqualTo(200);
    }

    @Test
    void areNeverLeftWithoutAnAdministrator() {
        Business business = desk.business();
        String self = PEOPLE + "/" + business.adminId();
        assertThat(desk.delete(self, business.token()).code()).isEqualTo("last-administrator");
        assertThat(desk.put(self + "/roles", business.token(), "{\"roles\":[\"cs-lead\"]}")
                        .code())
                .isEqualTo("last-administrator");
        String other =
                invite(business, "二把手", email, "tenant-admin").body().path("id").asString();
        TestDesk.choosePassword(other);
        String token = TestDesk.tokenOf(email, TestDesk.PASSWORD, business.tenant());
        List<Answer> answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> desk.delete(PEOPLE + "/" + other, business.token())),
                        CompletableFuture.supplyAsync(() -> desk.delete(self, token)))
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(403, 409));
    }

    @Test
    void areBroughtInLineLaterWhenTheServiceDiedInBetween() {
        Business business = desk.business();
        String id = invite(business, "小李", email, "cs-agent").body().path("id").asString();
        crashes.onceBeforeAccountsAreTold();
        assertThat(desk.put(PEOPLE + "/" + id + "/roles", business.token(), "{\"roles\":[\"cs-lead\"]}")
                        .status())
                .isEqualTo(500);
        assertThat(TestDesk.rolesInKeycloak(business.tenant(), id)).containsExactly("cs-agent");
        clock.advance(Member.FIRST_PAUSE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDesk.rolesInKeycloak(business.tenant(), id))
                        .containsExactly("cs-lead"));
    }

    @Test
    void areBroughtInLineAsSoonAsTheDatabaseIsBack() {
        Business business = desk.business();
        String id = invite(business, "小李", email, "cs-agent").body().path("id").asString();
        crashes.onceBeforeAccountsAreTold();
        assertThat(desk.put(PEOPLE + "/" + id + "/roles", business.token(), "{\"roles\":[\"cs-lead\"]}")
                        .status())
                .isEqualTo(500);
        crashes.onceWithoutDatabase();
        clock.advance(Member.FIRST_PAUSE);
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(12))
                .untilAsserted(() -> assertThat(TestDesk.rolesInKeycloak(business.tenant(), id))
                        .containsExactly("cs-lead"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', someone@calmdesk.test, cs-agent, name, missing",
        "Li, nobody, cs-agent, email, invalid-email",
        "Li, someone@calmdesk.test, boss, roles, unknown-code"
    })
    void areRefusedWithTheFieldAtFault(String name, String address, String role, String field, String code) {
        Business business = desk.business();
        Answer answer = invite(business, name, address, role);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsEntry(field, code);
    }

    private Answer invite(Business business, String name, String address, String role) {
        return desk.post(PEOPLE, business.token(), body(name, address, role));
    }

    private static String body(String name, String address, String role) {
        return "{\"name\":\"%s\",\"email\":\"%s\",\"roles\":[\"%s\"]}".formatted(name, address, role);
    }
}
