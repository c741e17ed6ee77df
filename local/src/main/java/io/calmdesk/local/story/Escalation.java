package io.calmdesk.local.story;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A promise is not kept, and that is told by every channel. */
final class Escalation {

    private static final Duration ESCALATION = Duration.ofSeconds(90);
    private static final Duration DELIVERY = Duration.ofSeconds(30);
    private static final int MARKS = 3;

    private final Scene scene;
    private final Narrator narrator;
    private final Visitor admin;

    Escalation(Scene scene) {
        this.scene = scene;
        this.narrator = scene.narrator();
        this.admin = scene.admin();
    }

    void tell(LiveStream stream, String guestsCase) throws IOException {
        narrator.step("Nobody answers; the promise is not kept, and that is told");
        JsonNode told = narrator.waitFor("the whole time is used up and somebody is told", ESCALATION, this::overdue);
        for (JsonNode item :
                admin.get("/api/v1/notifications").expect(200).json().required("items")) {
            narrator.tell("%s  %-16s %-7s %-12s case %s"
                    .formatted(
                            item.required("at").asString(),
                            item.required("reason").asString(),
                            item.required("channel").asString(),
                            item.required("state").asString(),
                            item.path("caseId").asString("-")));
        }
        String event = stream.await("notification.created", DELIVERY)
                .orElseThrow(() -> new IOException("the live stream told nothing"));
        narrator.tell("live stream: %s".formatted(event));
        readMails(guestsCase);
        showHistory(told.required("caseId").asString());
    }

    /** Each of the three marks of the first case sends a mail; the third tells that its time is up. */
    private void readMails(String guestsCase) throws IOException {
        Mailbox mailbox = new Mailbox(scene.mailApi(), scene.restaurant().email());
        List<String> subjects = narrator.waitFor(
                "the mail about it is there",
                DELIVERY,
                () -> Optional.of(mailbox.subjects())
                        .filter(mails -> mails.stream()
                                        .filter(mail -> mail.contains(guestsCase))
                                        .count()
                                >= MARKS));
        subjects.forEach(subject -> narrator.tell("mail: %s".formatted(subject)));
        narrator.tell("read them at %s".formatted(mailbox.link()));
    }

    private Optional<JsonNode> overdue() throws IOException {
        for (JsonNode item :
                admin.get("/api/v1/notifications?limit=100").expect(200).json().required("items")) {
            if (item.required("reason").asString().contains("100")) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private void showHistory(String id) throws IOException {
        narrator.tell("the history of %s:".formatted(id));
        for (JsonNode fact :
                admin.get("/api/v1/cases/" + id + "/history").expect(200).json().required("items")) {
            narrator.tell("  %s  %s  %s"
                    .formatted(
                            fact.required("number").asString(),
                            fact.required("recordedAt").asString(),
                            fact.required("type").asString()));
        }
    }
}
