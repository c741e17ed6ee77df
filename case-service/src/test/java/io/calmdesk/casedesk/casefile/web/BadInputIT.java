package io.calmdesk.casedesk.casefile.web;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.TokenMaker;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDesk
class BadInputIT {

    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    private int port;

    private Http agent;

    @BeforeEach
    void people() {
        agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "malformed-json|{",
                "malformed-json|[]",
                "malformed-json|`\"text\"`",
                "unknown-field|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"vip\":1}",
                "unknown-field|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true,\"age\":1}}",
                "duplicate-field|{\"kind\":\"complaint\",\"kind\":\"help\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true}}",
                "missing-field|{\"kind\":\"complaint\"}",
                "missing-field|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\"}",
                "missing-field|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{}}",
                "unknown-code|{\"kind\":\"quarrel\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true}}",
                "unknown-code|{\"kind\":\"complaint\",\"channel\":\"smoke\",\"words\":\"x\",\"customer\":{\"anonymous\":true}}",
                "unknown-code|{\"kind\":\"complaint\",\"channel\":\"phone\",\"severity\":\"huge\",\"words\":\"x\",\"customer\":{\"anonymous\":true}}",
                "unknown-code|{\"kind\":\"complaint\",\"channel\":\"phone\",\"category\":\"ufo\",\"words\":\"x\",\"customer\":{\"anonymous\":true}}",
                "blank|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\" \",\"customer\":{\"anonymous\":true}}",
                "blank|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"\",\"customer\":{\"anonymous\":true}}",
                "invalid-field|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":5,\"customer\":{\"anonymous\":true}}",
                "invalid-field|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":\"true\"}}",
                "invalid-character|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\\u0000\",\"customer\":{\"anonymous\":true}}",
                "invalid-character|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\\ud83d\",\"customer\":{\"anonymous\":true}}",
                "too-early|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"receivedAt\":\"1999-12-31T00:00:00Z\"}",
                "in-the-future|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"receivedAt\":\"2999-01-01T00:00:00Z\"}",
                "in-the-future|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"occurredAt\":\"2999-01-01T00:00:00Z\"}",
                "invalid|{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"receivedAt\":\"yesterday\"}",
            })
    void aCaseThatCannotBeTakenInIsRefusedWithItsReason(String code, String body) {
        agent.postText(CASES, body).expectProblem(400, code);
    }

    @Test
    void textThatIsTooLong() {
        agent.post(CASES, complaint("长".repeat(5_001))).expectProblem(400, "too-long");
        agent.post(CASES, complaint("x", "place", "房".repeat(201))).expectProblem(400, "too-long");
        agent.post(CASES, complaint("x", "demand", "赔".repeat(5_001))).expectProblem(400, "too-long");
        agent.post(CASES, complaint("x", "customer", Map.of("name", "王".repeat(101))))
                .expectProblem(400, "too-long");
        agent.get(CASES + "?q=" + "a".repeat(201)).expectProblem(400, "too-long");
    }

    @Test
    void bytesThatAreNotText() {
        byte[] body = "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"?\",\"customer\":{\"anonymous\":true}}"
                .getBytes(StandardCharsets.ISO_8859_1);
        body[new String(body, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;
        agent.send("POST", CASES, body).expectProblem(400, "malformed-json");
    }

    @Test
    void nestingWithoutEndAndBodiesWithoutMeasure() {
        agent.postText(CASES, "{\"customer\":".repeat(20_000)).expectProblem(400, "nesting-too-deep");
        agent.send("POST", CASES, new byte[(1 << 20) + 1]).expectProblem(413, "payload-too-large");
    }

    @Test
    void verbsAskedForWrongly() {
        String id = agent.post(CASES, complaint("太咸")).expect(201).at("/id");
        agent.post(CASES + "/" + id + "/assign", Map.of()).expectProblem(400, "missing-field");
        agent.post(CASES + "/" + id + "/assign", Map.of("to", "nobody")).expectProblem(400, "unknown-person");
        agent.post(CASES + "/" + id + "/assign", Map.of("to", Ids.next())).expectProblem(400, "unknown-person");
        // A program cannot be told of its promises.
        agent.post(
                        CASES + "/" + id + "/assign",
                        Map.of("to", RESTAURANT.apiClient().actor()))
                .expectProblem(400, "unknown-person");
        agent.post(CASES + "/" + id + "/settle", Map.of("outcome", "shrugged")).expectProblem(400, "unknown-code");
        agent.post(CASES + "/" + id + "/settle", Map.of()).expectProblem(400, "missing-field");
        agent.post(CASES + "/" + id + "/comment", Map.of("text", "")).expectProblem(400, "blank");
        agent.post(CASES + "/" + id + "/comment", Map.of("text", "长".repeat(5_001)))
                .expectProblem(400, "too-long");
        agent.post(CASES + "/" + id + "/close", Map.of("why", "not")).expectProblem(400, "unknown-field");
        agent.post(CASES + "/" + id + "/close", Map.of(), "If-Match", "seven").expectProblem(400, "invalid-version");
        assertThat(agent.get(CASES + "/" + id).at("/version")).isEqualTo("1");
    }

    @Test
    void listsAskedForWrongly() {
        agent.get(CASES + "?limit=0").expectProblem(400, "out-of-range");
        agent.get(CASES + "?limit=101").expectProblem(400, "out-of-range");
        agent.get(CASES + "?limit=many").expectProblem(400, "out-of-range");
        agent.get(CASES + "?cursor=damaged").expectProblem(400, "invalid-cursor");
        agent.get(CASES + "?state=lost").expectProblem(400, "unknown-code");
        agent.get(CASES + "?receivedFrom=yesterday").expectProblem(400, "invalid");
        agent.get(CASES + "?receivedTo=2026-02-30").expectProblem(400, "invalid");
        agent.get(CASES + "?receivedFrom=2026-02-02&receivedTo=2026-02-01").expectProblem(400, "out-of-range");
    }

    @Test
    void whatIsNotThere() {
        agent.get(CASES + "/nonsense").expectProblem(404, "not-found");
        agent.get(CASES + "/" + Ids.next()).expectProblem(404, "not-found");
        agent.get(CASES + "/" + Ids.next() + "/history").expectProblem(404, "not-found");
        agent.post(CASES + "/" + Ids.next() + "/close", Map.of()).expectProblem(404, "not-found");
        agent.post(CASES + "/nonsense/comment", Map.of("text", "x")).expectProblem(404, "not-found");
    }

    @Test
    void whoMayNotComeIn() {
        TokenMaker tokens = TokenMaker.shared();
        Http.nobody(port).get(CASES).expectProblem(401, "unauthenticated");
        Http.bearing(
                        port,
                        tokens.expiredToken(RESTAURANT.id(), RESTAURANT.agent().actor()))
                .get(CASES)
                .expectProblem(401, "token-expired");
        Http.bearing(
                        port,
                        tokens.forgedToken(RESTAURANT.id(), RESTAURANT.agent().actor()))
                .get(CASES)
                .expectProblem(401, "token-invalid");
    }

    @Test
    void methodsAndTypesThatAreNotServed() {
        agent.send("DELETE", CASES, null).expectProblem(405, "method-not-allowed");
        agent.postText(CASES, "<x/>", "Content-Type", "application/xml").expectProblem(415, "unsupported-media-type");
        agent.send("GET", CASES, null, "Accept", "application/xml").expectProblem(406, "not-acceptable");
    }
}
