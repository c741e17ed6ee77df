package io.calmdesk.local.story;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A business that signs up anew with every telling of the story. */
public final class Restaurant {

    private static final int TRIES = 12;
    private static final int RADIX = 36;
    private static final String NAME = "老王饭店";

    private final String desk;
    private final String slug;
    private final String email;
    private final String password;

    private Restaurant(String desk, String slug, String password) {
        this.desk = desk;
        this.slug = slug;
        this.email = "laowang@" + slug + ".example";
        this.password = password;
    }

    /** One nobody has signed up under before. */
    public static Restaurant withFreshName(String desk) {
        SecureRandom random = new SecureRandom();
        String part = Long.toString(random.nextLong(1L << 40), RADIX);
        return new Restaurant(desk, "laowang-" + part, "Demo-" + Long.toString(random.nextLong(1L << 60), RADIX));
    }

    /** Signs up; a sign-up that needs longer than one answer is continued by asking again. */
    public String signUp() throws IOException {
        Map<String, Object> form = Map.of(
                "businessName",
                NAME,
                "slug",
                slug,
                "industries",
                List.of("R"),
                "locale",
                "zh-CN",
                "timeZone",
                "Asia/Shanghai",
                "admin",
                Map.of("name", "王建国", "email", email, "password", password));
        Visitor visitor = new Visitor(desk);
        Reply reply = visitor.post("/api/v1/signups", form);
        for (int tries = 1; tries < TRIES && reply.status() == 503; tries++) {
            reply = visitor.post("/api/v1/signups", form);
        }
        return reply.expect(201).json().required("tenantId").asString();
    }

    /** The first administrator, logged in. */
    public Visitor admin() throws IOException {
        return new LogIn(new Visitor(desk)).with(email, password);
    }

    /** Another program of the business, with a token of its own. */
    public Integration integration(Visitor admin, String name, String role) throws IOException {
        JsonNode client = admin.post("/api/v1/api-clients", Map.of("name", name, "roles", List.of(role)))
                .expect(201)
                .json();
        return new Integration(
                desk,
                client.required("clientId").asString(),
                client.required("clientSecret").asString());
    }

    String name() {
        return NAME;
    }

    String slug() {
        return slug;
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }
}
