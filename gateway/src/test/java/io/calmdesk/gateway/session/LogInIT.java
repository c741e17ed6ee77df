package io.calmdesk.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.gateway.Realm;
import io.calmdesk.gateway.RunningGateway;
import io.calmdesk.gateway.Web;
import io.calmdesk.gateway.session.BrowserSession.Contents;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import io.calmdesk.settings.PublishedTenants;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LogInIT {

    private static final RunningGateway GATEWAY = RunningGateway.shared();
    private static final Realm REALM = new Realm();

    private static Realm.Account wang;
    private static TenantId restaurant;
    private static TenantId hotel;

    @BeforeAll
    static void aPersonWithTwoBusinesses() throws Exception {
        wang = REALM.account("wang");
        Realm.Business first = REALM.business().with(wang, Role.TENANT_ADMIN);
        Realm.Business second = REALM.business().with(wang, Role.CS_LEAD);
        restaurant = first.tenant();
        hotel = second.tenant();
        PublishedTenants.publish(first.settings("老王饭店"), second.settings("禾汀酒店"));
        People people = GATEWAY.bean(People.class);
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (people.tenantsOf(wang.id()).size() < 2 && System.nanoTime() < patience) {
            Thread.sleep(50);
        }
        assertThat(people.tenantsOf(wang.id())).containsExactlyInAnyOrder(restaurant, hotel);
    }

    @Test
    void theFormsLeadToTheStartPageAndTheSessionKnowsWho() {
        Web web = new Web(GATEWAY.address());
        Web.Answer end = web.logIn(wang.email(), Realm.PASSWORD);
        assertThat(end.uri().getPath()).isEqualTo("/");

        JsonNode me = web.get("/api/v1/me").json();
        assertThat(me.at("/user/id").asString()).isEqualTo(wang.id());
        assertThat(me.at("/user/email").asString()).isEqualTo(wang.email());
        assertThat(me.at("/tenant/id").asString()).isEqualTo(restaurant.value());
        assertThat(me.at("/tenant/name").asString()).isEqualTo("老王饭店");
        assertThat(me.required("tenants")).hasSize(2);
        assertThat(me.required("roles").toString()).isEqualTo("[\"tenant-admin\"]");
    }

    @Test
    void tokensStayBehindTheGateway() {
        Web web = loggedIn();
        assertThat(web.session()).hasSize(43);
        assertThat(web.get("/api/v1/me").text()).doesNotContain("eyJ");
        JsonNode seen = web.get("/api/v1/cases").json().required("headers");
        assertThat(seen.path("authorization").asString()).startsWith("Bearer eyJ");
        assertThat(seen.has("cookie")).isFalse();
    }

    @Test
    void aWrongPasswordLogsNobodyIn() {
        Web web = new Web(GATEWAY.address());
        web.logIn(REALM.account("careless").email(), "wrong password");
        assertThat(web.get("/api/v1/me").problem()).isEqualTo("401 unauthenticated");
    }

    @Test
    void whoBelongsNowhereIsToldSo() {
        Realm.Account stranger = REALM.account("stranger");
        Web.Answer page = new Web(GATEWAY.address()).logIn(stranger.email(), Realm.PASSWORD);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("No business yet");
    }

    @Test
    void aReturnThatNobodyBeganIsNotFollowed() {
        Web.Answer page = new Web(GATEWAY.address()).get("/login/oauth2/code/keycloak?state=abcdefghijklmnop&code=x");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("The log-in was not finished");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whatChangesSomethingNeedsTheProofOfThePage() {
        Web web = loggedIn();
        assertThat(web.post("/api/v1/cases", "{}").problem()).isEqualTo("403 csrf-missing");
        assertThat(web.post("/api/v1/cases", "{}", "X-CSRF-Token", "guessed").problem())
                .isEqualTo("403 csrf-missing");
        assertThat(web.post("/logout", "").problem()).isEqualTo("403 csrf-missing");
        assertThat(web.postAsPage("/api/v1/cases", "{}").status()).isEqualTo(200);
    }

    @Test
    void aTokenSentAlongCountsMoreThanTheSession() {
        Web web = loggedIn();
        String token =
                web.get("/api/v1/cases").json().at("/headers/authorization").asString();
        assertThat(web.post("/api/v1/cases", "{}", "Authorization", token).status())
                .isEqualTo(200);
        assertThat(web.get("/api/v1/me", "Authorization", "Bearer broken").problem())
                .isEqualTo("401 token-invalid");
        JsonNode me = new Web(GATEWAY.address())
                .get("/api/v1/me", "Authorization", token)
                .json();
        assertThat(me.at("/user/id").asString()).isEqualTo(wang.id());
        assertThat(me.path("csrf").isNull() || me.path("csrf").isMissingNode()).isTrue();
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtKeycloak() {
        Web web = loggedIn();
        String before = web.session();
        assertThat(web.postAsPage("/logout", "").status()).isEqualTo(204);
        assertThat(web.cookies()).doesNotContainKey("calmdesk");

        web.cookies().put("calmdesk", before);
        assertThat(web.get("/api/v1/me").problem()).isEqualTo("401 unauthenticated");
        assertThat(web.follow(web.get("/login")).text()).contains("name=\"username\"");
    }

    @Test
    void anotherGatewayKnowsTheSession() {
        Web web = loggedIn();
        RunningGateway other = RunningGateway.another();
        SessionStore store = other.bean(SessionStore.class);
        String id = SessionCookie.sessionId(web.session());
        assertThat(store.find(id).blockOptional()).isPresent();
        assertThat(web.at(other.address()).get("/api/v1/cases").status()).isEqualTo(200);

        long version = runOut(store, id);
        List<Integer> statuses = atOnce(
                20,
                turn -> web.at(turn % 2 == 0 ? GATEWAY.address() : other.address())
                        .get("/api/v1/cases")
                        .status());
        assertThat(statuses).containsOnly(200);
        BrowserSession after = store.find(id).blockOptional().orElseThrow();
        assertThat(after.version()).isEqualTo(version + 1);
        assertThat(after.lasts(Duration.ofMinutes(2), InstantSource.system().instant()))
                .isTrue();
    }

    @Test
    void aLogInEndedAtKeycloakEndsTheSession() {
        Realm.Account li = REALM.account("li");
        Realm.Business business = REALM.business().with(li, Role.CS_AGENT);
        PublishedTenants.publish(business.settings("李家小馆"));
        Web web = untilLoggedIn(li);
        REALM.logOutEverywhere(li);
        String id = SessionCookie.sessionId(web.session());
        runOut(GATEWAY.bean(SessionStore.class), id);

        assertThat(web.get("/api/v1/cases").problem()).isEqualTo("401 session-ended");
        assertThat(web.get("/api/v1/cases").problem()).isEqualTo("401 unauthenticated");
    }

    @Test
    @Tag("R-003")
    void changingTheBusinessReplacesTheTokens() {
        Web web = loggedIn();
        assertThat(web.postAsPage(
                                "/api/v1/me/tenant",
                                "{\"tenantId\":\"" + REALM.business().tenant() + "\"}")
                        .problem())
                .isEqualTo("404 not-found");
        assertThat(web.postAsPage("/api/v1/me/tenant", "{").problem()).isEqualTo("400 malformed-json");
        String before = web.session();

        Web.Answer next = web.postAsPage("/api/v1/me/tenant", "{\"tenantId\":\"" + hotel + "\"}");
        assertThat(web.follow(web.get(next.json().required("next").asString()))
                        .uri()
                        .getPath())
                .isEqualTo("/");
        JsonNode me = web.get("/api/v1/me").json();
        assertThat(me.at("/tenant/id").asString()).isEqualTo(hotel.value());
        assertThat(me.required("roles").toString()).isEqualTo("[\"cs-lead\"]");

        web.postAsPage("/api/v1/me/tenant", "{\"tenantId\":\"" + restaurant + "\"}");
        Web old = new Web(GATEWAY.address());
        old.cookies().put("calmdesk", before);
        assertThat(old.get("/api/v1/me").problem()).isEqualTo("401 unauthenticated");
    }

    @Test
    void aRoleJustGivenHoldsWithoutANewLogIn() throws Exception {
        Realm.Account zhao = REALM.account("zhao");
        Realm.Business business = REALM.business().with(zhao, Role.FRONT_LINE);
        PublishedTenants.publish(business.settings("赵家面馆"));
        Web web = untilLoggedIn(zhao);
        assertThat(web.get("/api/v1/me").json().required("roles").toString()).isEqualTo("[\"front-line\"]");

        PublishedTenants.publish(business.with(zhao, Role.CS_LEAD).settings("赵家面馆"));
        String roles = "";
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!roles.contains("cs-lead") && System.nanoTime() < patience) {
            Thread.sleep(100);
            roles = web.get("/api/v1/me").json().required("roles").toString();
        }
        assertThat(roles).isEqualTo("[\"front-line\",\"cs-lead\"]");
    }

    @Test
    void aStreamPassesAtOnceAndUnbuffered() throws Exception {
        Web web = loggedIn();
        String token =
                web.get("/api/v1/cases").json().at("/headers/authorization").asString();
        var request = HttpRequest.newBuilder(URI.create(GATEWAY.address() + "/api/v1/stream"))
                .header("Authorization", token)
                .method("GET", BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(new String(answer.body().readNBytes(18), StandardCharsets.UTF_8))
                    .isEqualTo("event: case.change");
            answer.body().close();
            client.shutdownNow();
        }
    }

    private static Web loggedIn() {
        Web web = new Web(GATEWAY.address());
        web.logIn(wang.email(), Realm.PASSWORD);
        assertThat(web.cookies()).containsKey("calmdesk");
        return web;
    }

    /** The settings of a new business take a moment to arrive. */
    private static Web untilLoggedIn(Realm.Account account) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Web web = new Web(GATEWAY.address());
        while (!web.cookies().containsKey("calmdesk") && System.nanoTime() < patience) {
            web.logIn(account.email(), Realm.PASSWORD);
        }
        return web;
    }

    /** Makes a session's access token look as if it ended now; the version it then has. */
    private static long runOut(SessionStore store, String id) {
        BrowserSession session = store.find(id).blockOptional().orElseThrow();
        Contents it = session.contents();
        return store.renew(
                        session,
                        new Contents(
                                it.subject(),
                                it.tenant(),
                                it.csrf(),
                                it.accessToken(),
                                InstantSource.system().instant(),
                                it.refreshToken(),
                                it.refreshExpiresAt()))
                .blockOptional()
                .orElseThrow()
                .version();
    }

    private static List<Integer> atOnce(int times, IntFunction<Integer> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(turn -> () -> request.apply(turn))
                    .toList();
            return threads.invokeAll(all).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
