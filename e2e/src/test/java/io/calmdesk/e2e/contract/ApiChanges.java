package io.calmdesk.e2e.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares two versions of the API document and says what would break a client of the older one. */
final class ApiChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode before;
    private final JsonNode now;
    private final List<String> breaks = new ArrayList<>();

    private ApiChanges(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    static List<String> between(JsonNode before, JsonNode now) {
        ApiChanges changes = new ApiChanges(before, now);
        before.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                changes.operation(path.getKey(), operation.getKey(), operation.getValue())));
        return changes.breaks;
    }

    private void operation(String path, String method, JsonNode old) {
        String at = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        JsonNode today = now.path("paths").path(path).path(method);
        if (today.isMissingNode()) {
            breaks.add(at + ": is gone");
            return;
        }
        if (!old.path("operationId").equals(today.path("operationId"))) {
            breaks.add(at + ": generated clients call it " + old.path("operationId"));
        }
        if (old.path("security").isEmpty() && !today.path("security").isEmpty()) {
            breaks.add(at + ": asks for a token now");
        }
        parameters(at, old, today);
        body(at, old.path("requestBody"), today.path("requestBody"));
        answers(at, old.path("responses"), today.path("responses"));
    }

    private void parameters(String at, JsonNode old, JsonNode today) {
        Map<String, JsonNode> known = byName(now, today.path("parameters"));
        byName(before, old.path("parameters")).forEach((name, parameter) -> {
            JsonNode still = known.remove(name);
            if (still == null) {
                breaks.add(at + " " + name + ": is gone");
                return;
            }
            if (still.path("required").asBoolean(false)
                    && !parameter.path("required").asBoolean(false)) {
                breaks.add(at + " " + name + ": has become required");
            }
            shape(Use.REQUEST, at + " " + name, parameter.path("schema"), still.path("schema"));
        });
        known.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean(false)) {
                breaks.add(at + " " + name + ": is new and required");
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode root, JsonNode parameters) {
        Map<String, JsonNode> byName = new HashMap<>();
        for (JsonNode written : parameters.values()) {
            JsonNode parameter = ShapeChanges.resolved(root, written);
            byName.put(
                    parameter.path("in").asString() + " "
                            + parameter.path("name").asString(),
                    parameter);
        }
        return byName;
    }

    private void body(String at, JsonNode old, JsonNode today) {
        if (today.path("required").asBoolean(false) && !old.path("required").asBoolean(false)) {
            breaks.add(at + " body: has become required");
        }
        contents(Use.REQUEST, at + " body", old, today);
    }

    private void answers(String at, JsonNode old, JsonNode today) {
        old.propertyStream().forEach(answer -> {
            JsonNode still = ShapeChanges.resolved(now, today.path(answer.getKey()));
            if (!still.isMissingNode()) {
                contents(
                        Use.ANSWER,
                        at + " " + answer.getKey(),
                        ShapeChanges.resolved(before, answer.getValue()),
                        still);
            } else if (answer.getKey().startsWith("2")) {
                breaks.add(at + " " + answer.getKey() + ": is gone");
            }
        });
    }

    private void contents(Use use, String at, JsonNode old, JsonNode today) {
        old.path("content").propertyStream().forEach(content -> {
            JsonNode still = today.path("content").path(content.getKey());
            if (still.isMissingNode()) {
                breaks.add(at + " " + content.getKey() + ": is gone");
            } else {
                shape(use, at + " ", content.getValue().path("schema"), still.path("schema"));
            }
        });
    }

    private void shape(Use use, String at, JsonNode old, JsonNode today) {
        breaks.addAll(ShapeChanges.within(use, before, now, at, old, today));
    }
}
