package io.calmdesk.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiMergerTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OpenApiMerger merger = new OpenApiMerger(JSON, json("""
            {"openapi": "3.1.0", "info": {"title": "All"},
             "components": {"schemas": {"Problem": {"type": "object"}}}}
            """));

    @Test
    void pathsOfAllServicesStandTogether() {
        ObjectNode document = merger.add("case-service", json("{\"paths\": {\"/cases\": {\"get\": {}}}}"))
                .add("tenant-service", json("{\"paths\": {\"/people\": {\"get\": {}}}}"))
                .document();
        assertThat(document.required("paths").propertyNames()).containsExactly("/cases", "/people");
        assertThat(document.at("/info/title").asString()).isEqualTo("All");
    }

    @Test
    void theSameComponentIsKeptOnce() {
        ObjectNode document = merger.add("case-service", json("""
                        {"components": {"schemas": {"Problem": {"type": "object"}}}}""")).document();
        assertThat(document.at("/components/schemas").propertyNames()).containsExactly("Problem");
    }

    @Test
    void anotherOneOfTheSameNameIsRenamedWithAllThatPointsToIt() {
        ObjectNode document = merger.add("case-service", json("""
                        {"paths": {"/cases": {"get": {"responses": {"400": {"content": {"x":
                            {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
                         "components": {"schemas": {"Problem": {"type": "string"},
                            "List": {"items": [{"$ref": "#/components/schemas/Problem"}]}}}}""")).document();
        assertThat(document.at("/components/schemas").propertyNames())
                .containsExactly("Problem", "CaseProblem", "List");
        assertThat(document.at("/components/schemas/Problem/type").asString()).isEqualTo("object");
        assertThat(document.at("/components/schemas/List/items/0/$ref").asString())
                .isEqualTo("#/components/schemas/CaseProblem");
        assertThat(document.at("/paths/~1cases/get/responses/400/content/x/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/CaseProblem");
    }

    @Test
    void whatAsksForATokenIsAskedForAsTheGatewayDoesAndWhatAsksForNoneStaysOpen() {
        ObjectNode document = merger.add("case-service", json("""
                        {"paths": {"/cases": {"get": {"security": [{"token": []}]}}, "/open": {"get": {}}},
                         "components": {"securitySchemes": {"token": {"type": "http"}}}}""")).document();
        assertThat(document.at("/paths/~1cases/get").has("security")).isFalse();
        assertThat(document.at("/paths/~1open/get/security").isArray()).isTrue();
        assertThat(document.at("/paths/~1open/get/security")).isEmpty();
        assertThat(document.at("/components").has("securitySchemes")).isFalse();
    }

    @Test
    void whatTheGatewayAnswersItselfIsSaidOfEveryOperation() {
        ObjectNode document = merger.add("case-service", json("""
                        {"paths": {"/cases": {"post": {"security": [{"token": []}], "responses": {"401": {"content":
                          {"application/problem+json": {"schema": {"allOf": [{"$ref": "#/components/schemas/Problem"},
                            {"properties": {"code": {"enum": ["token-expired"]}}}]}}}}}}}}}""")).document();
        assertThat(document.at("/paths/~1cases/post/responses/401").toString())
                .contains("\"token-expired\",\"session-ended\"");
        assertThat(document.at("/paths/~1cases/post/responses/400").toString()).contains("malformed-request");
        assertThat(document.at("/paths/~1cases/post/responses/403").toString()).contains("csrf-missing");
    }

    @Test
    void tagsAreNotRepeated() {
        ObjectNode document = merger.add("case-service", json("{\"tags\": [{\"name\": \"cases\"}]}"))
                .add("tenant-service", json("{\"tags\": [{\"name\": \"cases\"}, {\"name\": \"people\"}]}"))
                .document();
        assertThat(document.required("tags")).hasSize(2);
    }

    @Test
    void twoServicesCannotDescribeOnePath() {
        merger.add("case-service", json("{\"paths\": {\"/cases\": {}}}"));
        ObjectNode again = json("{\"paths\": {\"/cases\": {}}}");
        assertThatThrownBy(() -> merger.add("tenant-service", again)).hasMessageContaining("/cases");
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
