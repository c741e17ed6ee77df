package io.calmdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything wrong that can be sent is answered with a problem and its code, and never with a 500. */
class BadInputIT {

    private static final String CASES = "/api/v1/cases";

    private static Business business;
    private static Http api;
    private static Http nobody;

    @BeforeAll
    static void aBusiness() {
        business = Business.signUp("H");
        api = business.api();
        nobody = new Http(RunningDesk.shared().gateway());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "ab",
                "Laowang",
                "9lives",
                "-x-",
                "ends-",
                "under_score",
                "admin",
                "api",
                "auth",
                "www",
                "中文"
            })
    void aSlugThatCannotBeUsed(String slug) {
        nobody.post("/api/v1/signups", Business.signUpOf(slug, "x-" + slug.hashCode() + "@calmdesk.test", "R"))
                .expect(400);
    }

    @Test
    void aSlugOrAnAddressThatIsTaken() {
        nobody.post("/api/v1/signups", Business.signUpOf(business.slug, "someone-else@calmdesk.test", "R"))
                .expectProblem(409, "slug-taken");
        nobody.post("/api/v1/signups", Business.signUpOf(business.slug + "x", business.adminEmail, "R"))
                .expectProblem(409, "account-exists");
    }

    @Test
    void aSignUpWithAFieldAtFault() {
        for (Map.Entry<String, Object> fault : Map.<String, Object>of(
                        "industries",
                        List.of("X"),
                        "locale",
                        "fr",
                        "timeZone",
                        "Mars/Olympus",
                        "businessName",
                        " ",
                        "surprise",
                        1,
                        "admin",
                        Map.of("name", "王", "email", "not-an-address", "password", Business.PASSWORD))
                .entrySet()) {
            Map<String, Object> body = new HashMap<>(Business.signUpOf("fault-in-a-field", "f@calmdesk.test", "R"));
            body.put(fault.getKey(), fault.getValue());
            nobody.post("/api/v1/signups", body).expect(400);
        }
        Map<String, Object> body = new HashMap<>(Business.signUpOf("fault-in-a-field", "f@calmdesk.test", "R"));
        body.put("admin", Map.of("name", "王", "email", "f@calmdesk.test", "password", "short"));
        nobody.post("/api/v1/signups", body).expect(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{",
                "[]",
                "`\"text\"`",
                "{\"kind\":\"complaint\"}",
                "{\"kind\":\"quarrel\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true}}",
                "{\"kind\":\"complaint\",\"channel\":\"smoke\",\"words\":\"x\",\"customer\":{\"anonymous\":true}}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\" \",\"customer\":{\"anonymous\":true}}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":5,\"customer\":{\"anonymous\":true}}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{}}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\"}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"vip\":1}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\\u0000\",\"customer\":{\"anonymous\":true}}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\\ud83d\",\"customer\":{\"anonymous\":true}}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"receivedAt\":\"1999-12-31T00:00:00Z\"}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"receivedAt\":\"2999-01-01T00:00:00Z\"}",
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"x\",\"customer\":{\"anonymous\":true},\"receivedAt\":\"yesterday\"}",
            })
    void aCaseThatCannotBeRead(String body) {
        var answer = api.json("POST", CASES, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.string("code")).isNotBlank();
    }

    @Test
    void textThatIsTooLong() {
        api.post(CASES, Business.complaint("长".repeat(5_001))).expect(400);
        Map<String, Object> body = new HashMap<>(Business.complaint("x"));
        body.put("place", "房".repeat(201));
        api.post(CASES, body).expect(400);
    }

    @Test
    void bytesThatAreNotText() {
        byte[] broken =
                "{\"kind\":\"complaint\",\"channel\":\"phone\",\"words\":\"??\",\"customer\":{\"anonymous\":true}}"
                        .getBytes(StandardCharsets.ISO_8859_1);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("??")] = (byte) 0xC3;
        api.bytes("POST", CASES, broken).expectProblem(400, "malformed-json");
    }

    @Test
    void nestingWithoutEnd() {
        api.json("POST", CASES, "{\"customer\":".repeat(20_000)).expect(400);
        api.json("POST", CASES, "[".repeat(100_000)).expect(400);
    }

    @Test
    void aBodyThatIsTooLarge() {
        api.bytes("POST", CASES, new byte[(1 << 20) + 1]).expectProblem(413, "payload-too-large");
    }

    @Test
    void aBodyOfFiftyMegabytesInChunks() {
        byte[] megabyte = new byte[1 << 20];
        var answer = api.send(
                "POST",
                CASES,
                BodyPublishers.ofInputStream(() -> new java.io.SequenceInputStream(
                        java.util.Collections.enumeration(java.util.stream.IntStream.range(0, 50)
                                .mapToObj(i -> new ByteArrayInputStream(megabyte))
                                .toList()))),
                Map.of("Content-Type", "application/json"));
        answer.expectProblem(413, "payload-too-large");
    }

    @Test
    void tokensThatDoNotHold() {
        nobody.get(CASES).expectProblem(401, "unauthenticated");
        nobody.bearer("not.a.token").get(CASES).expect(401);
        nobody.bearer("").get(CASES).expect(401);
        nobody.with("Authorization", "Basic YTpi").get(CASES).expect(401);
    }

    @Test
    void aCallerWithoutTheRight() {
        Http waiter = business.apiWith("front-line");
        waiter.post("/api/v1/api-clients", Map.of("name", "x", "roles", List.of("cs-lead")))
                .expectProblem(403, "forbidden");
        waiter.put("/api/v1/policies/deadlines/complaint", Map.of("allowance", "PT1H"))
                .expectProblem(403, "forbidden");
        Http outsider = business.apiWith("external-party");
        outsider.get(CASES).expectProblem(403, "forbidden");
    }

    @Test
    void thingsThatAreNotThere() {
        api.get(CASES + "/nonsense").expectProblem(404, "not-found");
        api.get(CASES + "/01900000-0000-7000-8000-00000000ffff").expectProblem(404, "not-found");
        api.get(CASES + "/%00").expectProblem(404, "not-found");
        api.get("/api/v1/nothing").expect(404);
        nobody.get("/api/v1/public/no-such-house").expect(404);
        nobody.get("/api/v1/public/tracking/no-such-token").expect(404);
        nobody.post("/api/v1/public/no-such-house/cases", Map.of("words", "x", "customer", Map.of("anonymous", true)))
                .expect(404);
    }

    @Test
    void methodsAndTypesThatAreNotServed() {
        api.json("DELETE", CASES, "{}").expect(405);
        api.send("POST", CASES, BodyPublishers.ofString("<x/>"), Map.of("Content-Type", "application/xml"))
                .expect(415);
        api.with("Accept", "application/xml").get(CASES).expect(406);
    }

    @Test
    void listsAskedForWrongly() {
        api.get(CASES + "?limit=0").expect(400);
        api.get(CASES + "?limit=101").expect(400);
        api.get(CASES + "?limit=many").expect(400);
        api.get(CASES + "?cursor=damaged").expectProblem(400, "invalid-cursor");
        api.get(CASES + "?state=lost").expect(400);
    }

    @Test
    void aPublicCaseMayNotJudgeItself() {
        for (String field : List.of("category", "severity", "receivedAt")) {
            Map<String, Object> body = new HashMap<>(Map.of("words", "x", "customer", Map.of("anonymous", true)));
            body.put(field, field.equals("severity") ? "major" : "2026-01-01T00:00:00Z");
            nobody.post("/api/v1/public/" + business.slug + "/cases", body).expect(400);
        }
    }
}
