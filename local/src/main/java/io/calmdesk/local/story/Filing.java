package io.calmdesk.local.story;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Complaints come in by three doors; the list shows them. */
final class Filing {

    private final Scene scene;
    private final Narrator narrator;

    Filing(Scene scene) {
        this.scene = scene;
        this.narrator = scene.narrator();
    }

    /** The guest of the public form, who follows the case by a link. */
    Guest fileAtThePublicForm() throws IOException {
        narrator.step("A guest complains by the public form");
        JsonNode filed = new Visitor(scene.desk())
                .post("/api/v1/public/" + scene.restaurant().slug() + "/cases", Complaints.BY_GUEST)
                .expect(201)
                .json();
        narrator.tell("case %s, promise due %s"
                .formatted(number(filed), filed.at("/promises/0/dueAt").asString()));
        narrator.tell("the guest follows it at %s"
                .formatted(filed.required("trackingUrl").asString()));
        return new Guest(number(filed), filed.required("trackingUrl").asString());
    }

    String fileAtTheDesk() throws IOException {
        narrator.step("Staff write down what a guest says at the table, and what another says on the phone");
        String first = file(scene.admin(), Complaints.AT_THE_TABLE);
        file(scene.admin(), Complaints.ON_THE_PHONE);
        return first;
    }

    void fileByProgram(Visitor till) throws IOException {
        narrator.step("The till files one over the API");
        file(till, Complaints.BY_PROGRAM);
    }

    private String file(Visitor visitor, Map<String, Object> complaint) throws IOException {
        JsonNode filed = visitor.post("/api/v1/cases", complaint).expect(201).json();
        String id = filed.required("id").asString();
        narrator.tell("case %s  %s  due %s"
                .formatted(number(filed), id, filed.at("/promises/0/dueAt").asString()));
        narrator.tell("%s/cases/%s".formatted(scene.desk(), id));
        return id;
    }

    JsonNode list() throws IOException {
        narrator.step("All of them are on the list, newest first");
        JsonNode items =
                scene.admin().get("/api/v1/cases?limit=10").expect(200).json().required("items");
        for (JsonNode item : items) {
            narrator.tell("%s  %-9s %-10s %s"
                    .formatted(
                            number(item),
                            item.required("state").asString(),
                            item.required("channel").asString(),
                            shortened(item.required("words").asString())));
        }
        return items;
    }

    /** Somebody without an account: the number of their case, and where they follow it. */
    record Guest(String caseNumber, String trackingUrl) {}

    static String number(JsonNode item) {
        return item.required("number").asString();
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= 24
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 24)) + "…";
    }
}
