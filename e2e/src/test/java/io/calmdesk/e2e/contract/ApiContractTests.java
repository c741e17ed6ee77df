package io.calmdesk.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiContractTests {

    private static final String API = """
            {"paths":{"/cases":{"get":{"operationId":"listCases",
               "parameters":[{"name":"q","in":"query","required":false,"schema":{"type":"string","maxLength":100}}],
               "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Ask"}}}},
               "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}}}}}},
             "components":{"schemas":{
               "Ask":{"type":"object","properties":{"words":{"type":"string"}}},
               "Page":{"type":"object","required":["items"],"properties":{
                 "items":{"type":"array"},"next":{"type":["string"]}}}}}}""";

    @Test
    void noClientOfTheLastReleaseIsBroken() {
        assertThat(ApiChanges.between(
                        Contracts.lastRelease().api(), Contracts.today().api()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "/cases"             | "/matters"            | GET /cases: is gone
            "listCases"          | "list"                | GET /cases: generated clients call it "listCases"
            "operationId"        | "security":[{"bearer":[]}],"operationId" | GET /cases: asks for a token now
            "name":"q"           | "name":"text"         | GET /cases query q: is gone
            "required":false     | "required":true       | GET /cases query q: has become required
            100                  | 50                    | GET /cases query q: maxLength was 100 and is 50
            "words"              | "text"                | GET /cases body .words: is gone
            "200"                | "204"                 | GET /cases 200: is gone
            "required":["items"],| "minProperties":0,    | GET /cases 200 .items: is no longer always there
            ["string"]           | ["string","null"]     | GET /cases 200 .next: may now be [null, string] and was [string]
            """)
    void aClientWouldBreak(String was, String is, String told) {
        assertThat(ApiChanges.between(json(API), json(API.replace(was, is)))).contains(told);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
