package io.calmdesk.e2e.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Compares two versions of a JSON Schema and says what would break whoever holds the other end. */
final class ShapeChanges {

    private static final Set<String> SAYS_NOTHING = Set.of(
            "$schema",
            "$ref",
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "contentEncoding");
    private static final Set<String> COMPARED =
            Set.of("type", "enum", "const", "required", "properties", "items", "additionalProperties");
    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf", "allOf");

    private final Use use;
    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final Set<String> entered = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();

    private ShapeChanges(Use use, JsonNode oldRoot, JsonNode newRoot) {
        this.use = use;
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    /** The breaks between two whole schemas. */
    static List<String> between(Use use, JsonNode before, JsonNode now) {
        return within(use, before, now, "", before, now);
    }

    /** The breaks between two schemas that stand in documents and may refer to them. */
    static List<String> within(Use use, JsonNode oldRoot, JsonNode newRoot, String at, JsonNode before, JsonNode now) {
        ShapeChanges changes = new ShapeChanges(use, oldRoot, newRoot);
        changes.compare(at, before, now);
        return changes.breaks;
    }

    /** What a reference leads to, or the node itself. */
    static JsonNode resolved(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private void compare(String at, JsonNode refBefore, JsonNode refNow) {
        if (refBefore.has("$ref") && !entered.add(refBefore.get("$ref").asString())) {
            return;
        }
        JsonNode before = resolved(oldRoot, refBefore);
        JsonNode now = resolved(newRoot, refNow);
        types(at, before, now);
        codes(at, before, now);
        required(at, before, now);
        properties(at, before, now);
        inner(at + "[]", before.path("items"), now.path("items"));
        inner(at + ".*", before.path("additionalProperties"), now.path("additionalProperties"));
        rest(at, before, now);
    }

    private void types(String at, JsonNode before, JsonNode now) {
        Set<String> old = texts(before.path("type"));
        Set<String> today = texts(now.path("type"));
        if (use.mayNotNarrow && !today.isEmpty() && (old.isEmpty() || !today.containsAll(old))) {
            breaks.add(at + ": no longer takes type " + old + " but " + today);
        } else if (use.mayNotWiden && !old.isEmpty() && (today.isEmpty() || !old.containsAll(today))) {
            breaks.add(at + ": may now be " + today + " and was " + old);
        }
    }

    private void codes(String at, JsonNode before, JsonNode now) {
        Set<String> old = codes(before);
        Set<String> today = codes(now);
        if (use.mayNotNarrow && !today.isEmpty() && (old.isEmpty() || !today.containsAll(old))) {
            Set<String> gone = new TreeSet<>(old);
            gone.removeAll(today);
            breaks.add(at + ": no longer knows " + (old.isEmpty() ? "any value" : gone));
        } else if (use.mayNotWiden && !old.isEmpty() && today.isEmpty()) {
            breaks.add(at + ": may now be anything and was one of " + old);
        }
    }

    private static Set<String> codes(JsonNode schema) {
        return schema.has("const") ? Set.of(schema.get("const").asString()) : texts(schema.path("enum"));
    }

    private void required(String at, JsonNode before, JsonNode now) {
        Set<String> lost = texts(before.path("required"));
        lost.removeAll(texts(now.path("required")));
        Set<String> gained = texts(now.path("required"));
        gained.removeAll(texts(before.path("required")));
        if (use.mayNotWiden) {
            lost.forEach(name -> breaks.add(at + "." + name + ": is no longer always there"));
        }
        if (use.mayNotNarrow) {
            gained.forEach(name -> breaks.add(at + "." + name + ": has become required"));
        }
    }

    private void properties(String at, JsonNode before, JsonNode now) {
        before.path("properties").propertyStream().forEach(property -> {
            String path = at + "." + property.getKey();
            JsonNode today = now.path("properties").path(property.getKey());
            if (today.isMissingNode()) {
                breaks.add(path + ": is gone");
            } else {
                compare(path, property.getValue(), today);
            }
        });
    }

    private void inner(String at, JsonNode before, JsonNode now) {
        if (before.isObject() && now.isObject()) {
            compare(at, before, now);
        } else if (!anything(now) && anything(before) && use.mayNotNarrow) {
            breaks.add(at + ": takes less than before");
        } else if (!anything(before) && anything(now) && use.mayNotWiden) {
            breaks.add(at + ": may hold more than before");
        }
    }

    private static boolean anything(JsonNode schema) {
        return schema.isMissingNode() || (schema.isBoolean() && schema.asBoolean());
    }

    private void rest(String at, JsonNode before, JsonNode now) {
        Set<String> keywords = new TreeSet<>();
        keywords.addAll(before.propertyNames());
        keywords.addAll(now.propertyNames());
        for (String keyword : keywords) {
            if (SAYS_NOTHING.contains(keyword) || COMPARED.contains(keyword)) {
                continue;
            }
            JsonNode old = before.path(keyword);
            JsonNode today = now.path(keyword);
            if (ALTERNATIVES.contains(keyword) && old.size() == today.size()) {
                for (int i = 0; i < old.size(); i++) {
                    compare(at + "/" + keyword + i, old.get(i), today.get(i));
                }
            } else if (!old.equals(today) && !harmless(keyword, old, today)) {
                breaks.add(at + ": " + keyword + " was " + old + " and is " + today);
            }
        }
    }

    /** A limit that came, went or moved the way this use allows. */
    private boolean harmless(String keyword, JsonNode old, JsonNode today) {
        return use.mayNotWiden ? !use.mayNotNarrow && loosens(keyword, today, old) : loosens(keyword, old, today);
    }

    private static boolean loosens(String keyword, JsonNode from, JsonNode to) {
        if (to.isMissingNode()) {
            return true;
        }
        return keyword.startsWith("max") ? grew(from, to) : keyword.startsWith("min") && grew(to, from);
    }

    private static boolean grew(JsonNode from, JsonNode to) {
        return from.isNumber() && to.isNumber() && from.asDouble() < to.asDouble();
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        Set<String> texts = new TreeSet<>();
        if (oneOrMany.isArray()) {
            oneOrMany.values().forEach(value -> texts.add(value.isNull() ? "null" : value.asString()));
        } else if (!(oneOrMany instanceof MissingNode)) {
            texts.add(oneOrMany.asString());
        }
        return texts;
    }
}
