package io.calmdesk.crises.detection.messaging;

import io.calmdesk.crises.detection.NoticingCrises;
import io.calmdesk.dossier.reading.FactSubscription;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads our own {@code calmdesk.crisis.opened.v1} and {@code calmdesk.crisis.case-linked.v1}: what people do, detection knows. */
public final class OwnFacts {

    private OwnFacts() {}

    /** Listens for cases that are put into a crisis. */
    public static FactSubscription subscription(String topic, NoticingCrises noticing) {
        return FactSubscription.named("own-crises", topic)
                .on("calmdesk.crisis.opened.v1", fact -> {
                    List<String> cases = fact.data().required("cases").values().stream()
                            .map(JsonNode::asString)
                            .toList();
                    noticing.joined(fact.tenant(), cases, fact.dossierId());
                })
                .on("calmdesk.crisis.case-linked.v1", fact -> {
                    String caseId = fact.data().required("caseId").asString();
                    noticing.joined(fact.tenant(), List.of(caseId), fact.dossierId());
                })
                .withReplay();
    }
}
