package io.calmdesk.reports;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.Facts.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A case as its facts tell it, fact by fact. */
public final class Complaint {

    private static final Facts TOPIC = new Facts(Bed.CASE_FACTS);

    private final TenantId tenant;
    private final String id = Ids.next();
    private final Instant receivedAt;
    private final List<Told> facts = new ArrayList<>();

    private Complaint(TenantId tenant, Instant receivedAt) {
        this.tenant = tenant;
        this.receivedAt = receivedAt;
    }

    /** Received at this moment by phone, of the category food. */
    public static Complaint received(TenantId tenant, Instant at) {
        return received(tenant, at, "food", "phone");
    }

    /** Received at this moment; without a category when it is empty. */
    public static Complaint received(TenantId tenant, Instant at, String category, String channel) {
        Complaint complaint = new Complaint(tenant, at);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", "2026-000001");
        data.put("state", "received");
        data.put("kind", "complaint");
        if (!category.isEmpty()) {
            data.put("category", category);
        }
        data.put("severity", "general");
        data.put("channel", channel);
        data.put("owner", Map.of("kind", "role", "role", "cs-lead"));
        data.put(
                "promises",
                List.of(Map.of(
                        "id", "solution",
                        "label", "solution",
                        "class", "outward",
                        "startedAt", at.toString(),
                        "dueAt", at.plus(Duration.ofDays(1)).toString())));
        return complaint.tell("received", at, data);
    }

    public Complaint judged() {
        return judged("food");
    }

    public Complaint judged(String category) {
        return tell("judged", receivedAt, Map.of("kind", "complaint", "category", category, "severity", "major"));
    }

    public Complaint assigned() {
        return tell("assigned", receivedAt, Map.of("assignee", "chen"));
    }

    public Complaint settled(Duration after) {
        return tell("settled", receivedAt.plus(after), Map.of("outcome", "upheld"));
    }

    public Complaint kept() {
        return tell(
                "promise-kept",
                receivedAt,
                Map.of("promise", "solution", "label", "solution", "at", receivedAt.toString()));
    }

    public Complaint missed() {
        return tell(
                "promise-missed",
                receivedAt,
                Map.of("promise", "solution", "label", "solution", "dueAt", receivedAt.toString()));
    }

    public Complaint closed() {
        return tell("closed", receivedAt, Map.of());
    }

    private Complaint tell(String type, Instant at, Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("happenedAt", at.toString());
        body.put("by", "wang");
        body.putAll(data);
        facts.add(new Told(
                tenant,
                id,
                facts.size() + 1,
                "case." + type,
                JsonMapper.shared().writeValueAsString(body)));
        return this;
    }

    public String id() {
        return id;
    }

    public List<Told> facts() {
        return List.copyOf(facts);
    }

    /** Publishes every fact, once and in order. */
    public Complaint publish() {
        facts.forEach(it -> TOPIC.publish(it, 1));
        return this;
    }
}
