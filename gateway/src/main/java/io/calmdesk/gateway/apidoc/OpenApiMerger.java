package io.calmdesk.gateway.apidoc;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one OpenAPI document of several. Components of the same name and content become one; of the same name and
 * other content, the later one is renamed after its service. What is under no public path is left out. How callers show
 * who they are is the gateway's matter: its schemes hold, for everything that asks for any.
 */
final class OpenApiMerger {

    private static final String REFERENCE = "$ref";
    private static final String SECURITY = "security";
    private static final Set<String> OPERATIONS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonMapper json;
    private final ObjectNode merged;

    OpenApiMerger(JsonMapper json, ObjectNode frame) {
        this.json = json;
        this.merged = frame.deepCopy();
        merged.withObject("/paths");
        merged.withObject("/components");
        merged.withArray("/tags");
    }

    /** Adds what one service says of itself. */
    OpenApiMerger add(String service, ObjectNode document) {
        ObjectNode own = document.deepCopy();
        own.withObject("/components").remove("securitySchemes");
        Map<String, String> renamed = renames(service, own);
        ObjectNode added = (ObjectNode) rewritten(own, renamed);
        copyComponents(added, renamed);
        added.path("paths").forEachEntry((path, item) -> addPath(service, path, item));
        added.path("tags").forEach(this::addTag);
        return this;
    }

    ObjectNode document() {
        return merged.deepCopy();
    }

    /** From the old reference to the new one, for each component that would hide another. */
    private Map<String, String> renames(String service, ObjectNode document) {
        Map<String, String> renames = new TreeMap<>();
        document.path("components")
                .forEachEntry((kind, components) -> components.forEachEntry((name, component) -> {
                    JsonNode there = merged.path("components").path(kind).path(name);
                    if (!there.isMissingNode() && !there.equals(component)) {
                        String prefix =
                                service.endsWith("-service") ? service.substring(0, service.length() - 8) : service;
                        renames.put(reference(kind, name), reference(kind, camel(prefix) + name));
                    }
                }));
        return renames;
    }

    private void copyComponents(ObjectNode document, Map<String, String> renames) {
        document.path("components")
                .forEachEntry((kind, components) -> components.forEachEntry((name, component) -> {
                    String reference = renames.getOrDefault(reference(kind, name), reference(kind, name));
                    merged.withObject("/components/" + kind)
                            .set(reference.substring(reference.lastIndexOf('/') + 1), component);
                }));
    }

    private void addPath(String service, String path, JsonNode item) {
        ObjectNode paths = merged.withObject("/paths");
        if (paths.has(path)) {
            throw new IllegalStateException(service + " describes a path of another service: " + path);
        }
        item.forEachEntry((name, operation) -> {
            if (OPERATIONS.contains(name)) {
                atTheGateway(name, (ObjectNode) operation);
            }
        });
        paths.set(path, item);
    }

    private static void atTheGateway(String method, ObjectNode operation) {
        boolean asks = !operation.path(SECURITY).isEmpty();
        EdgeAnswers.add(method, operation, asks);
        operation.remove(SECURITY);
        if (!asks) {
            operation.putArray(SECURITY);
        }
    }

    private void addTag(JsonNode tag) {
        ArrayNode tags = merged.withArray("/tags");
        for (JsonNode there : tags) {
            if (there.path("name").equals(tag.path("name"))) {
                return;
            }
        }
        tags.add(tag);
    }

    /** A copy in which every reference to a renamed component has the new name. */
    private JsonNode rewritten(JsonNode node, Map<String, String> renames) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = json.createObjectNode();
            object.forEachEntry((name, value) -> copy.set(
                    name,
                    name.equals(REFERENCE) && renames.containsKey(value.asString(""))
                            ? json.getNodeFactory().stringNode(renames.get(value.asString("")))
                            : rewritten(value, renames)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = json.createArrayNode();
            array.forEach(value -> copy.add(rewritten(value, renames)));
            return copy;
        }
        return node;
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return camel.toString();
    }
}
