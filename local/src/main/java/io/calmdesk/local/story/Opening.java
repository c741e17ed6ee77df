package io.calmdesk.local.story;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The restaurant signs up, its administrator logs in, its till gets access, and a promise is made. */
final class Opening {

    private static final Duration ALLOWANCE = Duration.ofSeconds(20);

    private final String desk;
    private final Narrator narrator;
    private final Restaurant restaurant;

    Opening(String desk, Narrator narrator, Restaurant restaurant) {
        this.desk = desk;
        this.narrator = narrator;
        this.restaurant = restaurant;
    }

    void signUp() throws IOException {
        narrator.step("A restaurant signs up");
        String tenant = restaurant.signUp();
        narrator.tell("%s, %s, tenant %s".formatted(restaurant.name(), restaurant.slug(), tenant));
        narrator.tell("public form  %s/p/%s".formatted(desk, restaurant.slug()));
    }

    Visitor logIn() throws IOException {
        narrator.step("Its administrator logs in by the forms of the log-in page");
        Visitor admin = restaurant.admin();
        JsonNode me = admin.get("/api/v1/me").expect(200).json();
        narrator.tell("%s, roles %s".formatted(me.at("/user/name").asString(), me.required("roles")));
        return admin;
    }

    Visitor connectTill(Visitor admin) throws IOException {
        narrator.step("The till's program gets access of its own");
        Integration till = restaurant.integration(admin, "收银台", "front-line");
        Visitor visitor = till.visitor();
        narrator.tell("%s may file complaints, and has a token".formatted(till));
        return visitor;
    }

    void promise(Visitor admin) throws IOException {
        narrator.step("The restaurant promises an answer within %d seconds, so that we can watch"
                .formatted(ALLOWANCE.toSeconds()));
        JsonNode policy = admin.put("/api/v1/policies/deadlines/complaint", Map.of("allowance", ALLOWANCE.toString()))
                .expect(200)
                .json();
        narrator.tell("complaint: %s, version %s"
                .formatted(
                        policy.required("allowance").asString(),
                        policy.required("version").asString()));
    }
}
