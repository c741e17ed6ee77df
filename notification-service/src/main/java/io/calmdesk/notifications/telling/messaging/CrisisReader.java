package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.notifications.telling.Audience;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Occasion;
import io.calmdesk.notifications.telling.Owner;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the contracts of crises whose facts people are called by, as far as they matter here. */
final class CrisisReader {

    static final String OPENED = "calmdesk.crisis.opened.v1";
    static final String CASE_LINKED = "calmdesk.crisis.case-linked.v1";
    static final String RAISED = "calmdesk.crisis.level-raised.v1";
    static final String MARK = "calmdesk.crisis.mark-reached.v1";

    private CrisisReader() {}

    static Occasion opened(ReceivedFact fact) {
        return occasion(
                fact,
                new Matter.CrisisOpened(
                        fact.dossierId(), text(fact, "number"), text(fact, "type"), text(fact, "level")));
    }

    /** Nobody is called by a case that somebody linked. */
    static Optional<Occasion> caseLinked(ReceivedFact fact) {
        return fact.data().has("tell")
                ? Optional.of(occasion(
                        fact,
                        new Matter.CrisisCase(
                                fact.dossierId(), text(fact, "crisisNumber"), text(fact, "type"), text(fact, "level"))))
                : Optional.empty();
    }

    static Occasion raised(ReceivedFact fact) {
        return occasion(
                fact,
                new Matter.CrisisRaised(
                        fact.dossierId(), text(fact, "crisisNumber"), text(fact, "type"), text(fact, "level")));
    }

    static Occasion mark(ReceivedFact fact) {
        return occasion(
                fact,
                new Matter.CrisisStep(
                        fact.dossierId(),
                        text(fact, "crisisNumber"),
                        text(fact, "type"),
                        text(fact, "level"),
                        text(fact, "step"),
                        fact.data().required("share").asInt(),
                        Instant.parse(text(fact, "dueAt"))));
    }

    private static Occasion occasion(ReceivedFact fact, Matter matter) {
        JsonNode tell = fact.data().required("tell");
        return new Occasion(
                fact.tenant(),
                FactName.of(fact),
                fact.recordedAt(),
                matter,
                owner(fact.by()),
                Audience.ofAll(tell.values().stream().map(JsonNode::asString).toList()));
    }

    /** Whoever brought it about; what no person did is the commander's. */
    private static Owner owner(String by) {
        return Ids.isId(by) ? new Owner.Person(by) : new Owner.Desk(Role.CRISIS_COMMANDER);
    }

    private static String text(ReceivedFact fact, String name) {
        return fact.data().required(name).asString();
    }
}
