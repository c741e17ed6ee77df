package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.kernel.Role;
import io.calmdesk.notifications.telling.Audience;
import io.calmdesk.notifications.telling.MarkReached;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the contract {@code calmdesk.case.promise-mark-reached.v1}, as far as it matters here. */
final class MarkReader {

    static final String TYPE = "calmdesk.case.promise-mark-reached.v1";

    private MarkReader() {}

    static MarkReached read(ReceivedFact fact) {
        JsonNode data = fact.data();
        return new MarkReached(
                fact.tenant(),
                // After a restore the owner may use a number again for something else.
                fact.dossierId() + "/" + fact.number() + "@" + fact.lineage(),
                new Matter(
                        fact.dossierId(),
                        data.required("caseNumber").asString(),
                        data.required("label").asString(),
                        data.required("share").asInt(),
                        Instant.parse(data.required("dueAt").asString())),
                owner(data.required("owner")),
                audience(data.required("tell")));
    }

    private static Owner owner(JsonNode owner) {
        return owner.required("kind").asString().equals("person")
                ? new Owner.Person(owner.required("id").asString())
                // A role of a newer release is held by nobody here; the first administrator is told.
                : new Owner.Desk(Role.of(owner.required("role").asString()).orElse(Role.TENANT_ADMIN));
    }

    /** What a newer release means by other words is left out; somebody is told in any case. */
    private static List<Audience> audience(JsonNode tell) {
        return tell.values().stream()
                .map(token -> Audience.of(token.asString()))
                .flatMap(Optional::stream)
                .toList();
    }
}
