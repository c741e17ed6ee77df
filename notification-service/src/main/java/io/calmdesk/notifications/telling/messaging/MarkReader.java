package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.kernel.Role;
import io.calmdesk.notifications.telling.Audience;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Occasion;
import io.calmdesk.notifications.telling.Owner;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Reads the contract {@code calmdesk.case.promise-mark-reached.v1}, as far as it matters here. */
final class MarkReader {

    static final String TYPE = "calmdesk.case.promise-mark-reached.v1";

    private MarkReader() {}

    static Occasion read(ReceivedFact fact) {
        JsonNode data = fact.data();
        return new Occasion(
                fact.tenant(),
                FactName.of(fact),
                fact.recordedAt(),
                new Matter.CasePromise(
                        fact.dossierId(),
                        data.required("caseNumber").asString(),
                        data.required("label").asString(),
                        data.required("share").asInt(),
                        Instant.parse(data.required("dueAt").asString())),
                owner(data.required("owner")),
                Audience.ofAll(data.required("tell").values().stream()
                        .map(JsonNode::asString)
                        .toList()));
    }

    private static Owner owner(JsonNode owner) {
        return owner.required("kind").asString().equals("person")
                ? new Owner.Person(owner.required("id").asString())
                // A role of a newer release is held by nobody here; the first administrator is told.
                : new Owner.Desk(Role.of(owner.required("role").asString()).orElse(Role.TENANT_ADMIN));
    }
}
