package io.calmdesk.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapeChangesTests {

    private static final String FACT = """
            {"type":"object","required":["kind"],"properties":{
              "kind":{"enum":["complaint","praise"]},
              "share":{"type":"integer","maximum":200},
              "tell":{"type":"array","items":{"type":"string"}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "tell":           | "told":           | .tell: is gone
            "praise"          | "thanks"          | .kind: no longer knows [praise]
            "integer"         | "string"          | .share: no longer takes type [integer] but [string]
            "required":["kind"] | "required":[]   | .kind: is no longer always there
            ["kind"]          | ["kind","share"]  | .share: has become required
            "items":{"type":"string"} | "items":{"type":"object"} | .tell[]: no longer takes type [string] but [object]
            200               | 100               | .share: maximum was 200 and is 100
            "type":"integer", | "enum":[50],      | .share: no longer knows any value
            """)
    void aReaderOfEventsWouldBreak(String was, String is, String told) {
        assertThat(ShapeChanges.between(Use.EVENT, json(FACT), json(FACT.replace(was, is))))
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "tell":           | "signals":{"type":"array"},"tell":
            "praise"          | "praise","help"
            "type":"integer"  | "type":"integer","description":"in percent"
            """)
    void aReaderOfEventsMindsNoAddition(String was, String is) {
        assertThat(ShapeChanges.between(Use.EVENT, json(FACT), json(FACT.replace(was, is))))
                .isEmpty();
    }

    @Test
    void whatAClientSendsMayBecomeEasierAndWhatItReadsMoreCertain() {
        JsonNode strict = json(FACT);
        JsonNode easy = json(FACT.replace("[\"kind\"]", "[]").replace("200", "300"));
        assertThat(ShapeChanges.between(Use.REQUEST, strict, easy)).isEmpty();
        assertThat(ShapeChanges.between(Use.REQUEST, easy, strict)).hasSize(2);
        assertThat(ShapeChanges.between(Use.ANSWER, easy, strict)).isEmpty();
        assertThat(ShapeChanges.between(Use.ANSWER, strict, easy)).hasSize(2);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
