package io.calmdesk.tenants.apiclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.tenants.RunningService;
import io.calmdesk.tenants.TestDesk;
import io.calmdesk.tenants.TestDesk.Answer;
import io.calmdesk.tenants.TestDesk.Business;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApiClientsIT extends RunningService {

    private static final String CLIENTS = "/api/v1/api-clients";
    private static final String TILL = "{\"name\":\"收银台\",\"roles\":[\"front-line\",\"cs-agent\"]}";

    @Test
    @Tag("R-302")
    void workAtOnceWithoutAskingForAScope() {
        Business business = desk.business();
        Answer created = desk.post(CLIENTS, business.token(), TILL);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.body().path("roles").toString()).isEqualTo("[\"cs-agent\",\"front-line\"]");
        assertThat(created.headers().firstValue("Cache-Control")).hasValue("no-store");
        String token = token(created);
        Answer profile = desk.get("/api/v1/settings/profile", token);
        assertThat(profile.status()).as(profile.toString()).isEqualTo(200);
        assertThat(profile.body().path("slug").asString()).isEqualTo(business.slug());
        assertThat(desk.post(CLIENTS, token, TILL).status()).isEqualTo(403);
    }

    @Test
    void mayAdministerWhenTheyAreGivenThatRole() {
        Business business = desk.business();
        Answer created = desk.post(CLIENTS, business.token(), "{\"name\":\"ERP\",\"roles\":[\"tenant-admin\"]}");
        assertThat(desk.get(CLIENTS, token(created)).status()).isEqualTo(200);
        assertThat(desk.delete("/api/v1/people/" + business.adminId(), token(created))
                        .code())
                .as("a program does not count as the administrator who must remain")
                .isEqualTo("last-administrator");
    }

    @Test
    void tellTheirSecretOnce() {
        Business business = desk.business();
        Map<String, String> key = Map.of("Idempotency-Key", "till-1");
        Answer created = desk.send("POST", CLIENTS, business.token(), TILL, key);
        assertThat(created.status()).isEqualTo(201);
        Answer again = desk.send("POST", CLIENTS, business.token(), TILL, key);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("already-created");
        assertThat(again.body().path("clientId")).isEqualTo(created.body().path("clientId"));
        Answer other = desk.send("POST", CLIENTS, business.token(), TILL.replace("收银台", "Other"), key);
        assertThat(other.status()).isEqualTo(422);
        Answer list = desk.get(CLIENTS, business.token());
        assertThat(list.body().path("items")).singleElement().satisfies(client -> {
            assertThat(client.path("name").asString()).isEqualTo("收银台");
            assertThat(client.has("clientSecret")).isFalse();
        });
    }

    @Test
    void areShutOutWhenRevoked() {
        Business business = desk.business();
        Answer created = desk.post(CLIENTS, business.token(), TILL);
        String token = token(created);
        String clientId = created.body().path("clientId").asString();
        assertThat(desk.delete(CLIENTS + "/" + clientId, business.token()).status())
                .isEqualTo(204);
        assertThat(desk.get("/api/v1/settings/profile", token).code()).isEqualTo("access-removed");
        assertThat(TestDesk.tokenOfClient(
                                clientId, created.body().path("clientSecret").asString())
                        .status())
                .isEqualTo(401);
        assertThat(desk.delete(CLIENTS + "/" + clientId, business.token()).status())
                .isEqualTo(404);
        assertThat(desk.get(CLIENTS, business.token()).body().path("items")).isEmpty();
    }

    @Test
    void areRefusedWithTheFieldAtFault() {
        Business business = desk.business();
        assertThat(desk.post(CLIENTS, business.token(), "{}").faults())
                .containsEntry("name", "missing")
                .containsEntry("roles", "missing");
        assertThat(desk.post(CLIENTS, business.token(), TILL.replace("front-line", "root"))
                        .faults())
                .containsEntry("roles", "unknown-code");
    }

    private static String token(Answer created) {
        return TestDesk.tokenOfClient(
                        created.body().path("clientId").asString(),
                        created.body().path("clientSecret").asString())
                .body()
                .path("access_token")
                .asString();
    }
}
