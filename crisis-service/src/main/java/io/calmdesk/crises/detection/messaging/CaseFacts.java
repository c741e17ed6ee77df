package io.calmdesk.crises.detection.messaging;

import io.calmdesk.crises.detection.CaseTold;
import io.calmdesk.crises.detection.NoticingCrises;
import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.reading.ReceivedFact;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the contracts {@code calmdesk.case.received.v1} and {@code calmdesk.case.judged.v1}, as far as they matter here. */
public final class CaseFacts {

    private CaseFacts() {}

    /** Listens for what may be a crisis. */
    public static FactSubscription subscription(String topic, NoticingCrises noticing) {
        return FactSubscription.named("cases", topic)
                .on("calmdesk.case.received.v1", fact -> noticing.told(fact.tenant(), read(fact)))
                .on("calmdesk.case.judged.v1", fact -> noticing.told(fact.tenant(), read(fact)))
                .withReplay();
    }

    private static CaseTold read(ReceivedFact fact) {
        JsonNode data = fact.data();
        return new CaseTold(
                fact.dossierId(),
                fact.happenedAt(),
                fact.recordedAt(),
                data.required("kind").asString(),
                text(data.path("placeKey")),
                signals(data.path("signals")),
                text(data.path("category")),
                data.required("severity").asString());
    }

    /** A code this release does not know fits no rule of ours. */
    private static @Nullable Set<String> signals(JsonNode signals) {
        return signals.isArray()
                ? signals.values().stream().map(JsonNode::asString).collect(Collectors.toSet())
                : null;
    }

    private static @Nullable String text(JsonNode text) {
        return text.isString() ? text.asString() : null;
    }
}
