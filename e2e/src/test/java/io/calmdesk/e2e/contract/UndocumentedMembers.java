package io.calmdesk.e2e.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Members of an answer that its schema does not name; a validator lets them pass, a reader never learns of them. */
final class UndocumentedMembers {

    private static final Set<String> COMBINING = Set.of("allOf", "oneOf", "anyOf");

    private final JsonNode document;
    private final List<String> found = new ArrayList<>();

    UndocumentedMembers(JsonNode document) {
        this.document = document;
    }

    List<String> in(JsonNode schema, JsonNode value) {
        walk("", List.of(schema), value);
        return List.copyOf(found);
    }

    private void walk(String at, List<JsonNode> schemas, JsonNode value) {
        List<JsonNode> flat = new ArrayList<>();
        schemas.forEach(schema -> flatten(schema, flat));
        if (value.isArray()) {
            List<JsonNode> items = flat.stream()
                    .map(schema -> schema.path("items"))
                    .filter(JsonNode::isObject)
                    .toList();
            value.values().forEach(item -> walk(at + "[]", items, item));
        } else if (value.isObject()) {
            Map<String, List<JsonNode>> named = new HashMap<>();
            flat.forEach(schema -> schema.path("properties")
                    .propertyStream()
                    .forEach(property -> named.computeIfAbsent(property.getKey(), any -> new ArrayList<>())
                            .add(property.getValue())));
            boolean open = named.isEmpty() || flat.stream().anyMatch(schema -> schema.has("additionalProperties"));
            value.propertyStream().forEach(member -> {
                List<JsonNode> known = named.get(member.getKey());
                if (known != null) {
                    walk(at + "." + member.getKey(), known, member.getValue());
                } else if (!open) {
                    found.add(at + "." + member.getKey());
                }
            });
        }
    }

    private void flatten(JsonNode written, List<JsonNode> flat) {
        JsonNode schema = ShapeChanges.resolved(document, written);
        flat.add(schema);
        COMBINING.forEach(word -> schema.path(word).values().forEach(part -> flatten(part, flat)));
    }
}
