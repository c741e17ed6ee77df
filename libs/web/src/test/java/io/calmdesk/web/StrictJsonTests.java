package io.calmdesk.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class StrictJsonTests extends EdgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                             | malformed-json",
                "[]                                            | malformed-json",
                "\"text\"                                      | malformed-json",
                "null                                          | missing-body",
                "{\"count\":1} {}                              | malformed-json",
                "{\"count\":1}x                                | malformed-json",
                "{'count':1}                                   | malformed-json",
                "{\"count\":1,}                                | malformed-json",
                "{\"count\":NaN}                               | malformed-json",
                "{\"count\":1/*c*/}                            | malformed-json",
                "{\"count\":1,\"count\":2}                     | duplicate-field",
                "{\"count\":1,\"vip\":true}                    | unknown-field",
                "{\"count\":1,\"inner\":{\"vip\":true}}        | unknown-field",
                "{\"count\":1,\"kind\":\"quarrel\"}            | unknown-code",
                "{\"count\":1,\"kind\":\"COMPLAINT\"}          | unknown-code",
                "{\"count\":1,\"kind\":\"\"}                   | unknown-code",
                "{\"count\":1,\"kind\":0}                      | unknown-code",
                "{\"count\":\"1\"}                             | invalid-field",
                "{\"count\":1.5}                               | invalid-field",
                "{\"count\":1.0}                               | invalid-field",
                "{\"count\":true}                              | invalid-field",
                "{\"count\":null}                              | invalid-field",
                "{\"count\":9999999999}                        | invalid-field",
                "{\"count\":1,\"text\":5}                      | invalid-field",
                "{\"count\":1,\"text\":true}                   | invalid-field",
                "{\"count\":1,\"text\":1.5}                    | invalid-field",
                "{\"count\":1,\"text\":[\"a\"]}                | invalid-field",
                "{\"count\":1,\"text\":{}}                     | invalid-field",
                "{\"count\":1,\"big\":\"7\"}                   | invalid-field",
                "{\"count\":1,\"flag\":\"true\"}               | invalid-field",
                "{\"count\":1,\"flag\":1}                      | invalid-field",
                "{\"count\":1,\"at\":1700000000}               | invalid-field",
                "{\"count\":1,\"at\":\"yesterday\"}            | invalid-field",
                "{\"count\":1,\"at\":\"\"}                     | invalid-field",
                "{\"count\":1,\"at\":\"2026-01-01\"}           | invalid-field",
                "{\"count\":1,\"inner\":\"\"}                  | invalid-field",
                "{\"count\":1,\"inner\":[]}                    | invalid-field",
                "{\"count\":1,\"tags\":\"one\"}                | invalid-field",
                "{\"count\":1,\"tags\":[\"a\",null]}          | invalid-field",
                "{\"count\":1,\"grid\":[[\"a\"],null]}        | invalid-field",
                "{\"count\":1,\"grid\":[[\"a\",null]]}        | invalid-field",
                "{\"count\":1,\"text\":\"a\\u0000b\"}          | invalid-character",
                "{\"count\":1,\"text\":\"a\\ud83d\"}           | invalid-character",
                "{\"count\":1,\"text\":\"\\uDE00\"}            | invalid-character",
                "{\"count\":1,\"text\":\"\\ud83d\\u0041\"}     | invalid-character",
                "{\"count\":1,\"a\\u0000\":\"\"}               | invalid-character",
                "{\"count\":1,\"text\":\"\\u00\"}              | malformed-json",
            })
    void whatIsNotMeantIsRefused(String body, String code) {
        isProblem(post(body.getBytes(UTF_8)), 400, code);
    }

    @Test
    void theFieldAtFaultIsNamed() {
        post("{\"count\":1,\"inner\":{\"age\":\"old\"}}".getBytes(UTF_8))
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("inner.age")
                .jsonPath("$.errors[0].detail")
                .isNotEmpty();
        post("{\"count\":1,\"tags\":[\"a\",null]}".getBytes(UTF_8))
                .expectBody()
                .jsonPath("$.errors[0].field")
                .value(field -> assertThat(String.valueOf(field)).startsWith("tags"));
        post("{\"count\":1,\"tags\":[\"a\",5]}".getBytes(UTF_8))
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("tags[1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C3",
                "C328",
                "80",
                "C080",
                "EDA0BD",
                "EDA0BDEDB880",
                "F8888080",
                "F4908080",
                "E0809F",
                "FE",
                "FF",
            })
    void brokenUtf8IsRefused(String hex) {
        byte[] body = "{\"count\":1,\"text\":\"?\"}".getBytes(ISO_8859_1);
        byte[] broken = java.util.HexFormat.of().parseHex(hex);
        int at = new String(body, ISO_8859_1).indexOf('?');
        byte[] sent = Arrays.copyOf(body, body.length - 1 + broken.length);
        System.arraycopy(broken, 0, sent, at, broken.length);
        System.arraycopy(body, at + 1, sent, at + broken.length, body.length - at - 1);
        isProblem(post(sent), 400, "malformed-json");
    }

    @Test
    void anotherEncodingIsNotGuessed() {
        isProblem(post("{\"count\":1}".getBytes(UTF_16)), 400, "malformed-json");
    }

    @Test
    void aRawNulIsRefused() {
        isProblem(post("{\"count\":1,\"text\":\"a\0b\"}".getBytes(UTF_8)), 400, "invalid-character");
    }

    @Test
    void nestingHasAnEnd() {
        isProblem(post("[".repeat(100_000).getBytes(UTF_8)), 400, "nesting-too-deep");
        isProblem(post("{\"inner\":".repeat(20_000).getBytes(UTF_8)), 400, "nesting-too-deep");
        isProblem(
                post(("{\"count\":1,\"tags\":" + "[".repeat(32) + "]".repeat(32) + "}").getBytes(UTF_8)),
                400,
                "nesting-too-deep");
        post("{\"count\":1,\"text\":\"%s\"}".formatted("[{\\\"".repeat(1_000)).getBytes(UTF_8))
                .expectStatus()
                .isOk();
    }

    @Test
    void textIsKeptAsItWasSent() {
        String text = "  前后空格 \r\n\t👩‍🍳🏳️‍🌈 e\u0301 \u202eabc\u202c שלום\uFEFF \\u0041 ".repeat(80);
        agent.post()
                .uri("/samples")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new SampleService.Sample(text, 1, null, null, null, null, null, null, null))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo(text);
    }

    @Test
    void pairedSurrogatesMayBeEscaped() {
        post("{\"count\":1,\"text\":\"\\ud83d\\ude00 \\\\ud83d \\\\\\\\u0000 \\n\"}".getBytes(UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("😀 \\ud83d \\\\u0000 \n");
    }

    @Test
    void whatIsMeantIsRead() {
        post("{\"count\":-3,\"big\":9999999999,\"flag\":false,\"kind\":\"complaint\",\"text\":\"\",\"at\":\"2026-01-01T08:00:00+08:00\",\"tags\":[],\"inner\":{\"age\":3}}"
                        .getBytes(UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.at")
                .isEqualTo("2026-01-01T00:00:00Z")
                .jsonPath("$.kind")
                .isEqualTo("complaint")
                .jsonPath("$.text")
                .isEqualTo("");
    }

    private WebTestClient.ResponseSpec post(byte[] body) {
        return agent.post()
                .uri("/samples")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
