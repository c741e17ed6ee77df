package io.calmdesk.dossier;

import io.calmdesk.kernel.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A stored fact on its way out; {@code lineage} rises when the owner was restored from a backup. */
public record Publication<F>(TenantId tenant, String dossierId, RecordedFact<F> fact, int lineage) {

    /** The header of the trace that a fact arose in, by the extension of CloudEvents for distributed tracing. */
    public static final String TRACE = "ce_traceparent";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The fact as a CloudEvent in binary mode, keyed by the dossier's id, so that one dossier's facts keep their
     * order. {@code happenedAt} and {@code by} are put in front of the data.
     *
     * @param service the owner, for example {@code case-service}
     * @param type the contract's name with its version, for example {@code calmdesk.case.received.v1}
     * @param data public data, and under {@code sealed} what only holders of the tenant's key can read
     */
    public OutboundRecord event(String topic, String service, String type, Map<String, ?> data) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", dossierId + "/" + fact.number());
        headers.put("ce_source", "/calmdesk/" + service);
        headers.put("ce_type", type);
        headers.put("ce_subject", dossierId);
        headers.put("ce_time", fact.recordedAt().toString());
        headers.put("content-type", "application/json");
        headers.put("ce_tenantid", tenant.value());
        headers.put("ce_number", Long.toString(fact.number()));
        headers.put("ce_prevhash", fact.prevHash());
        headers.put("ce_lineage", Integer.toString(lineage));
        if (fact.correlation() != null) {
            headers.put("ce_correlationid", fact.correlation());
        }
        if (fact.trace() != null) {
            headers.put(TRACE, fact.trace());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("happenedAt", fact.happenedAt());
        body.put("by", fact.by());
        body.putAll(data);
        return new OutboundRecord(topic, null, dossierId, headers, JSON.writeValueAsString(body));
    }
}
