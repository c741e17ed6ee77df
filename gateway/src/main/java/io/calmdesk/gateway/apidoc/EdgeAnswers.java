package io.calmdesk.gateway.apidoc;

import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The problems with which the gateway itself answers before a service is asked. */
final class EdgeAnswers {

    private static final String CODES = "/properties/code/enum";

    private EdgeAnswers() {}

    /**
     * Adds them to what a service says of an operation.
     *
     * @param asks whether the operation is for callers who show who they are
     */
    static void add(String method, ObjectNode operation, boolean asks) {
        add(operation, HttpStatus.BAD_REQUEST, "malformed-request");
        if (asks) {
            add(operation, HttpStatus.UNAUTHORIZED, "session-ended");
        }
        if (asks && !method.equals("get")) {
            add(operation, HttpStatus.FORBIDDEN, "csrf-missing");
        }
    }

    private static void add(ObjectNode operation, HttpStatus status, String code) {
        ObjectNode answer = operation.withObject("/responses/" + status.value());
        ArrayNode parts =
                answer.withObject("/content/application~1problem+json/schema").withArray("/allOf");
        if (parts.isEmpty()) {
            answer.put("description", status.getReasonPhrase());
            parts.addObject().put("$ref", "#/components/schemas/Problem");
            ObjectNode codes = parts.addObject().put("type", "object");
            codes.withObject("/properties/code").put("type", "string").putArray("enum");
        }
        for (JsonNode part : parts) {
            if (part.at(CODES) instanceof ArrayNode codes
                    && codes.values().stream().noneMatch(it -> it.asString().equals(code))) {
                codes.add(code);
            }
        }
    }
}
