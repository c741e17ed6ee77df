package io.calmdesk.local.story;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A guest falls ill: a crisis opens by itself, people are called, and its playbook is worked through. */
final class CrisisChapter {

    private static final Duration NOTICED = Duration.ofSeconds(30);
    private static final Duration DELIVERY = Duration.ofSeconds(30);

    private final Scene scene;
    private final Narrator narrator;
    private final Visitor admin;

    CrisisChapter(Scene scene) {
        this.scene = scene;
        this.narrator = scene.narrator();
        this.admin = scene.admin();
    }

    void tell() throws IOException {
        narrator.step("A guest writes that half the table is ill");
        new Visitor(scene.desk())
                .post("/api/v1/public/" + scene.restaurant().slug() + "/cases", Complaints.FOOD_POISONING)
                .expect(201);
        JsonNode crisis = narrator.waitFor("a crisis has opened by itself", NOTICED, this::opened);
        String path = "/api/v1/crises/" + crisis.required("id").asString();
        String number = crisis.required("number").asString();
        JsonNode room = admin.get(path).expect(200).json();
        narrator.tell("crisis %s  %s, level %s"
                .formatted(
                        number,
                        room.required("name").asString(),
                        room.required("level").asString()));
        narrator.tell(
                "%s/crises/%s".formatted(scene.desk(), crisis.required("id").asString()));
        showSteps(room);
        called(number);
        lead(path, room);
    }

    private Optional<JsonNode> opened() throws IOException {
        return admin.get("/api/v1/crises?state=open").expect(200).json().required("items").values().stream()
                .filter(item -> item.required("type").asString().equals("food-poisoning"))
                .findFirst();
    }

    private void showSteps(JsonNode room) {
        narrator.tell("its playbook, people first:");
        for (JsonNode step : room.required("steps")) {
            narrator.tell("  %-4s  %-20s %s  %s"
                    .formatted(
                            step.required("state").asString(),
                            step.path("dueAt").asString("-"),
                            step.required("title").asString(),
                            step.at("/who/role").asString()));
        }
    }

    private void called(String number) throws IOException {
        Mailbox mailbox = new Mailbox(scene.mailApi(), scene.restaurant().email());
        String subject = narrator.waitFor(
                "the mail that calls people to it is there",
                DELIVERY,
                () -> mailbox.subjects().stream()
                        .filter(mail -> mail.contains(number))
                        .findFirst());
        narrator.tell("mail: %s".formatted(subject));
    }

    private void lead(String path, JsonNode room) throws IOException {
        narrator.step("The manager leads it by its playbook and writes down what happens");
        for (JsonNode step : room.required("steps")) {
            String id = step.required("id").asString();
            admin.post(path + "/tick", Map.of("step", id)).expect(200);
            narrator.tell("done: %s".formatted(step.required("title").asString()));
        }
        admin.post(path + "/log", Map.of("text", "三位客人已送市一医院，留样封存，厨房停供该菜。")).expect(200);
        JsonNode corrected = admin.post(path + "/correct", Map.of("entry", "1", "text", "更正：是四位客人。"))
                .expect(200)
                .json();
        narrator.tell("log: %d entries, the correction stands beside the first"
                .formatted(corrected.required("log").size()));
        admin.post(path + "/settle", Map.of()).expect(200);
        JsonNode reviewed = admin.post(path + "/review", Map.of("text", "冷藏温度每两小时记录一次；新人上岗前先培训。"))
                .expect(200)
                .json();
        narrator.tell("crisis %s is %s"
                .formatted(
                        reviewed.required("number").asString(),
                        reviewed.required("state").asString()));
    }
}
