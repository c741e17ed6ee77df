package io.calmdesk.local.story;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was complained of is made good, and the guest of the public form reads the answer. */
final class Answering {

    private final Scene scene;
    private final Narrator narrator;
    private final Visitor admin;

    Answering(Scene scene) {
        this.scene = scene;
        this.narrator = scene.narrator();
        this.admin = scene.admin();
    }

    void settleAndClose(String id) throws IOException {
        narrator.step("The manager settles the one from the table and closes it");
        JsonNode settled = admin.post("/api/v1/cases/" + id + "/settle", Complaints.MADE_GOOD)
                .expect(200)
                .json();
        narrator.tell("case %s is %s"
                .formatted(Filing.number(settled), settled.required("state").asString()));
        JsonNode closed = admin.post("/api/v1/cases/" + id + "/close", Map.of())
                .expect(200)
                .json();
        narrator.tell("case %s is %s"
                .formatted(Filing.number(closed), closed.required("state").asString()));
    }

    void answerGuest(JsonNode list, String trackingUrl) throws IOException {
        narrator.step("The guest of the public form is answered, and reads it on the tracking page");
        for (JsonNode item : list) {
            if (item.required("channel").asString().equals("web-form")) {
                admin.post("/api/v1/cases/" + item.required("id").asString() + "/settle", Complaints.APOLOGY)
                        .expect(200);
            }
        }
        String token = trackingUrl.substring(trackingUrl.lastIndexOf('/') + 1);
        Reply page = new Visitor(scene.desk())
                .get("/api/v1/public/tracking/" + token)
                .expect(200);
        narrator.tell(trackingUrl);
        narrator.tell(page.text());
    }
}
