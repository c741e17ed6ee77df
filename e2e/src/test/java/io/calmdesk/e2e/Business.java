package io.calmdesk.e2e;

import io.calmdesk.e2e.Http.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** A business that has signed up, with an API client that may do everything. */
final class Business {

    static final String PASSWORD = "correct-horse-battery";
    static final String TIME_ZONE = "Asia/Shanghai";

    final String slug;
    final String tenantId;
    final String adminEmail;
    private final String gateway;
    private final String clientId;
    private final String clientSecret;

    private Business(String gateway, String slug, String adminEmail, String tenantId) {
        this.gateway = gateway;
        this.slug = slug;
        this.adminEmail = adminEmail;
        this.tenantId = tenantId;
        JsonNode client = new Browser(gateway)
                .logIn(adminEmail, PASSWORD)
                .post("/api/v1/api-clients", Map.of("name", "till", "roles", List.of("tenant-admin")))
                .expect(201)
                .body();
        this.clientId = client.required("clientId").asString();
        this.clientSecret = client.required("clientSecret").asString();
    }

    /** Signs up a business of this industry under a slug nobody has used. */
    static Business signUp(String industry) {
        String gateway = RunningDesk.shared().gateway();
        String slug = "e2e-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
        String email = slug + "@calmdesk.test";
        Answer answer = new Http(gateway).post("/api/v1/signups", signUpOf(slug, email, industry));
        for (int again = 0; again < 10 && answer.status() == 503; again++) {
            answer = new Http(gateway).post("/api/v1/signups", signUpOf(slug, email, industry));
        }
        return new Business(gateway, slug, email, answer.expect(201).string("tenantId"));
    }

    static Map<String, Object> signUpOf(String slug, String email, String industry) {
        return Map.of(
                "businessName",
                "老王饭店",
                "slug",
                slug,
                "industries",
                List.of(industry),
                "locale",
                "zh-CN",
                "timeZone",
                TIME_ZONE,
                "admin",
                Map.of("name", "王建国", "email", email, "password", PASSWORD));
    }

    /** A caller with a fresh token of the API client. */
    Http api() {
        return new Http(gateway).bearer(accessToken());
    }

    /** A fresh token of the API client. */
    String accessToken() {
        return token(clientId, clientSecret);
    }

    /** A caller with the token of a new API client that holds just these roles. */
    Http apiWith(String... roles) {
        JsonNode client = api().post("/api/v1/api-clients", Map.of("name", "narrow", "roles", List.of(roles)))
                .expect(201)
                .body();
        return new Http(gateway)
                .bearer(token(
                        client.required("clientId").asString(),
                        client.required("clientSecret").asString()));
    }

    private String token(String id, String secret) {
        String form = "grant_type=client_credentials&client_id=" + encode(id) + "&client_secret=" + encode(secret);
        return new Http(gateway)
                .send(
                        "POST",
                        "/auth/realms/calmdesk/protocol/openid-connect/token",
                        BodyPublishers.ofString(form),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .expect(200)
                .string("access_token");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Map<String, Object> complaint(String words) {
        return Map.of(
                "kind",
                "complaint",
                "channel",
                "phone",
                "place",
                "三号桌",
                "customer",
                Map.of("name", "赵女士", "phone", "13800006620"),
                "words",
                words);
    }
}
