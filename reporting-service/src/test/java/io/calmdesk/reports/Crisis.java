package io.calmdesk.reports;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.Facts.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A case of food poisoning as its owner tells it, fact by fact; moments are minutes after its beginning. */
public final class Crisis {

    private final TenantId tenant;
    private final String id = Ids.next();
    private final Instant openedAt;
    private final List<Told> facts = new ArrayList<>();

    private Crisis(TenantId tenant, Instant openedAt) {
        this.tenant = tenant;
        this.openedAt = openedAt;
    }

    /** The first who must know have a quarter of an hour to. */
    public static Crisis opened(TenantId tenant, String number, Instant at) {
        Crisis crisis = new Crisis(tenant, at);
        return crisis.tell(
                "opened",
                0,
                ",\"number\":\"%s\",\"type\":\"food-poisoning\",\"level\":\"site\",\"state\":\"open\",\"steps\":[{\"id\":\"a\"},"
                                .formatted(number)
                        + "{\"id\":\"b\",\"duty\":true,\"dueAt\":\"%s\"}]".formatted(crisis.at(15)));
    }

    public Crisis informed(int minutes) {
        return tell("step-ticked", minutes, ",\"step\":\"b\",\"duty\":true,\"late\":" + (minutes > 15))
                .tell("step-ticked", minutes + 1, ",\"step\":\"a\",\"late\":true");
    }

    public Crisis takenBack() {
        return tell("step-reopened", 20, ",\"step\":\"b\",\"duty\":true");
    }

    public Crisis raised() {
        return tell("level-raised", 20, ",\"level\":\"top\"");
    }

    public Crisis settled(int minutes) {
        return tell("settled", minutes, "");
    }

    public Crisis reviewed(int minutes) {
        return tell("reviewed", minutes, "");
    }

    public List<Told> facts() {
        return List.copyOf(facts);
    }

    private Crisis tell(String type, int minutes, String more) {
        String json = "{\"by\":\"wang\",\"happenedAt\":\"%s\"%s}".formatted(at(minutes), more);
        facts.add(new Told(tenant, id, facts.size() + 1L, "crisis." + type, json));
        return this;
    }

    private Instant at(int minutes) {
        return openedAt.plus(Duration.ofMinutes(minutes));
    }
}
