package io.calmdesk.local.story;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A restaurant signs up, complaints come in by three doors, one is not answered in time, and somebody is told. */
public final class DemoStory {

    private static final Duration ALLOWANCE = Duration.ofSeconds(20);
    private static final Duration ESCALATION = Duration.ofSeconds(90);
    private static final Duration DELIVERY = Duration.ofSeconds(30);
    private static final int MARKS = 3;

    private final String desk;
    private final String mailApi;
    private final Narrator narrator;
    private final Restaurant restaurant;
    private String guestsCase = "";

    public DemoStory(String desk, String mailApi, PrintStream out) {
        this.desk = desk;
        this.mailApi = mailApi;
        this.narrator = new Narrator(out);
        this.restaurant = Restaurant.withFreshName(desk);
    }

    /** Tells the whole story and answers the log-in it leaves behind; fails at the first thing that does not happen. */
    public String tell() throws IOException {
        signUp();
        Visitor admin = logIn();
        Visitor till = connectTill(admin);
        promise(admin);
        try (LiveStream stream = LiveStream.open(admin)) {
            String tracking = fileAtThePublicForm();
            String solved = fileAtTheDesk(admin);
            fileByProgram(till);
            JsonNode list = list(admin);
            escalate(admin, stream);
            settleAndClose(admin, solved);
            answerGuest(admin, list, tracking);
        }
        narrator.step("the end; look around yourself");
        narrator.tell("console  %s".formatted(desk));
        narrator.tell("log in   %s   %s".formatted(restaurant.email(), restaurant.password()));
        return "%s  %s   %s".formatted(desk, restaurant.email(), restaurant.password());
    }

    private void signUp() throws IOException {
        narrator.step("A restaurant signs up");
        String tenant = restaurant.signUp();
        narrator.tell("%s, %s, tenant %s".formatted(restaurant.name(), restaurant.slug(), tenant));
        narrator.tell("public form  %s/p/%s".formatted(desk, restaurant.slug()));
    }

    private Visitor logIn() throws IOException {
        narrator.step("Its administrator logs in by the forms of the log-in page");
        Visitor admin = restaurant.admin();
        JsonNode me = admin.get("/api/v1/me").expect(200).json();
        narrator.tell("%s, roles %s".formatted(me.at("/user/name").asString(), me.required("roles")));
        return admin;
    }

    private Visitor connectTill(Visitor admin) throws IOException {
        narrator.step("The till's program gets access of its own");
        Integration till = restaurant.integration(admin, "收银台", "front-line");
        Visitor visitor = till.visitor();
        narrator.tell("%s may file complaints, and has a token".formatted(till));
        return visitor;
    }

    private void promise(Visitor admin) throws IOException {
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

    private String fileAtThePublicForm() throws IOException {
        narrator.step("A guest complains by the public form");
        JsonNode filed = new Visitor(desk)
                .post("/api/v1/public/" + restaurant.slug() + "/cases", Complaints.BY_GUEST)
                .expect(201)
                .json();
        guestsCase = number(filed);
        narrator.tell("case %s, promise due %s"
                .formatted(number(filed), filed.at("/promises/0/dueAt").asString()));
        narrator.tell("the guest follows it at %s"
                .formatted(filed.required("trackingUrl").asString()));
        return filed.required("trackingUrl").asString();
    }

    private String fileAtTheDesk(Visitor admin) throws IOException {
        narrator.step("Staff write down what a guest says at the table, and what another says on the phone");
        String first = file(admin, Complaints.AT_THE_TABLE);
        file(admin, Complaints.ON_THE_PHONE);
        return first;
    }

    private void fileByProgram(Visitor till) throws IOException {
        narrator.step("The till files one over the API");
        file(till, Complaints.BY_PROGRAM);
    }

    private String file(Visitor visitor, Map<String, Object> complaint) throws IOException {
        JsonNode filed = visitor.post("/api/v1/cases", complaint).expect(201).json();
        String id = filed.required("id").asString();
        narrator.tell("case %s  %s  due %s"
                .formatted(number(filed), id, filed.at("/promises/0/dueAt").asString()));
        narrator.tell("%s/cases/%s".formatted(desk, id));
        return id;
    }

    private JsonNode list(Visitor admin) throws IOException {
        narrator.step("All of them are on the list, newest first");
        JsonNode items = admin.get("/api/v1/cases?limit=10").expect(200).json().required("items");
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

    private void escalate(Visitor admin, LiveStream stream) throws IOException {
        narrator.step("Nobody answers; the promise is not kept, and that is told");
        JsonNode told =
                narrator.waitFor("the whole time is used up and somebody is told", ESCALATION, () -> overdue(admin));
        for (JsonNode item :
                admin.get("/api/v1/notifications").expect(200).json().required("items")) {
            narrator.tell("%s  %-16s %-7s %-12s case %s"
                    .formatted(
                            item.required("at").asString(),
                            item.required("reason").asString(),
                            item.required("channel").asString(),
                            item.required("state").asString(),
                            item.required("caseId").asString()));
        }
        String event = stream.await("notification.created", DELIVERY)
                .orElseThrow(() -> new IOException("the live stream told nothing"));
        narrator.tell("live stream: %s".formatted(event));
        readMails();
        showHistory(admin, told.required("caseId").asString());
    }

    /** Each of the three marks of the first case sends a mail; the third tells that its time is up. */
    private void readMails() throws IOException {
        Mailbox mailbox = new Mailbox(mailApi, restaurant.email());
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

    private static Optional<JsonNode> overdue(Visitor admin) throws IOException {
        for (JsonNode item :
                admin.get("/api/v1/notifications?limit=100").expect(200).json().required("items")) {
            if (item.required("reason").asString().contains("100")) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private void showHistory(Visitor admin, String id) throws IOException {
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

    private void settleAndClose(Visitor admin, String id) throws IOException {
        narrator.step("The manager settles the one from the table and closes it");
        JsonNode settled = admin.post("/api/v1/cases/" + id + "/settle", Complaints.MADE_GOOD)
                .expect(200)
                .json();
        narrator.tell("case %s is %s"
                .formatted(number(settled), settled.required("state").asString()));
        JsonNode closed = admin.post("/api/v1/cases/" + id + "/close", Map.of())
                .expect(200)
                .json();
        narrator.tell("case %s is %s"
                .formatted(number(closed), closed.required("state").asString()));
    }

    private void answerGuest(Visitor admin, JsonNode list, String trackingUrl) throws IOException {
        narrator.step("The guest of the public form is answered, and reads it on the tracking page");
        for (JsonNode item : list) {
            if (item.required("channel").asString().equals("web-form")) {
                admin.post("/api/v1/cases/" + item.required("id").asString() + "/settle", Complaints.APOLOGY)
                        .expect(200);
            }
        }
        String token = trackingUrl.substring(trackingUrl.lastIndexOf('/') + 1);
        Reply page = new Visitor(desk).get("/api/v1/public/tracking/" + token).expect(200);
        narrator.tell(trackingUrl);
        narrator.tell(page.text());
    }

    private static String number(JsonNode item) {
        return item.required("number").asString();
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= 24
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 24)) + "…";
    }
}
