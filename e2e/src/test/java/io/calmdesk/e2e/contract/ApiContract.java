package io.calmdesk.e2e.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds every answer against the API document: address, method, status, media type and body. */
public final class ApiContract {

    private static final class Shared {
        static final ApiContract INSTANCE = new ApiContract(Contracts.today().api());
    }

    private static final String PROBLEM = "application/problem+json";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final JsonNode document;
    private final List<String> paths;

    ApiContract(JsonNode document) {
        this.document = document;
        // what is written out counts before what stands for anything
        this.paths = document.path("paths").propertyNames().stream()
                .sorted(Comparator.comparing((String path) -> path.replaceAll("\\{[^}]+}", "\uffff")))
                .toList();
    }

    /** The contract as it stands in the repository. */
    public static ApiContract shared() {
        return Shared.INSTANCE;
    }

    /** What is wrong with an answer of the gateway; empty when it is as documented, or no part of the API. */
    public Optional<String> fault(String method, String path, int status, String mediaType, byte[] body) {
        Optional<String> template =
                paths.stream().filter(it -> matches(it, path)).findFirst();
        JsonNode operation = template.map(it -> document.path("paths").path(it).path(method.toLowerCase(Locale.ROOT)))
                .orElse(document.path("none"));
        if (operation.isMissingNode()) {
            return path.startsWith("/api/") ? notThere(status, mediaType, body) : Optional.empty();
        }
        JsonNode answer =
                ShapeChanges.resolved(document, operation.path("responses").path(Integer.toString(status)));
        return answer.isMissingNode() ? Optional.of("is not documented") : content(answer, mediaType, body);
    }

    private static boolean matches(String template, String path) {
        return path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private Optional<String> notThere(int status, String mediaType, byte[] body) {
        if (status < 400 || !mediaType.equals(PROBLEM)) {
            return Optional.of("is no problem, though the document knows no such address and method");
        }
        return invalid(document.at("/components/schemas/Problem"), new String(body, StandardCharsets.UTF_8));
    }

    private Optional<String> content(JsonNode answer, String mediaType, byte[] body) {
        JsonNode content = answer.path("content");
        if (content.isEmpty()) {
            return body.length == 0 ? Optional.empty() : Optional.of("has a body nobody documented");
        }
        if (!content.has(mediaType)) {
            return Optional.of("is " + mediaType + " instead of " + content.propertyNames());
        }
        String text = new String(body, StandardCharsets.UTF_8);
        JsonNode schema = content.path(mediaType).path("schema");
        return invalid(schema, text)
                .or(() -> mediaType.equals("application/json") ? undocumented(schema, text) : Optional.empty());
    }

    private Optional<String> invalid(JsonNode schema, String text) {
        var faults = schemas.computeIfAbsent(schema, this::compiled)
                .validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return faults.isEmpty() ? Optional.empty() : Optional.of("breaks its schema: " + faults);
    }

    private Optional<String> undocumented(JsonNode schema, String text) {
        List<String> members =
                new UndocumentedMembers(document).in(schema, JsonMapper.shared().readTree(text));
        return members.isEmpty() ? Optional.empty() : Optional.of("has members nobody documented: " + members);
    }

    /** References lead into the document, so a schema takes the components along. */
    private Schema compiled(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.path("components"));
        return registry.getSchema(whole.toString(), InputFormat.JSON);
    }
}
