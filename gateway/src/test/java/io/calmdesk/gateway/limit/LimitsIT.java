package io.calmdesk.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.gateway.RunningGateway;
import io.calmdesk.gateway.Web;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LimitsIT {

    private static final int MIB = 1 << 20;
    private static final int ALLOWED = 20;
    private static final int TRIES = 300;
    private static final String FORM = "/api/v1/public/laowang/cases";

    private final Web web = new Web(RunningGateway.shared().address());

    @Test
    void aBodyOfOneMebibytePasses() {
        assertThat(chunked(MIB, "203.0.113.1").json().required("length").asInt())
                .isEqualTo(MIB);
    }

    @Test
    void aLargerBodyIsRefusedAlsoInChunks() {
        int before = RunningGateway.service().wholeRequests();
        assertThat(chunked(MIB + 1, "203.0.113.2").problem()).isEqualTo("413 payload-too-large");
        assertThat(declared(MIB + 1).problem()).isEqualTo("413 payload-too-large");
        assertThat(RunningGateway.service().wholeRequests()).isEqualTo(before);
    }

    @Test
    void fiftyMebibytesAreNotKept() {
        assertThat(chunked(50 * MIB, "203.0.113.3").problem()).isEqualTo("413 payload-too-large");
        assertThat(declared(50 * MIB).problem()).isEqualTo("413 payload-too-large");
    }

    @Test
    void oneAddressIsSlowedDownAndAnotherIsNot() {
        Web.Answer last = web.get(FORM, "X-Forwarded-For", "203.0.113.4");
        for (int sent = 1; sent < 2 * ALLOWED && last.status() != 429; sent++) {
            last = web.get(FORM, "X-Forwarded-For", "203.0.113.4");
        }
        assertThat(last.problem()).isEqualTo("429 too-many-requests");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 2);
        assertThat(last.header("RateLimit-Limit")).isEqualTo("" + ALLOWED);
        assertThat(last.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(web.get(FORM, "X-Forwarded-For", "203.0.113.5").status()).isEqualTo(200);
    }

    @Test
    void aSolvedPuzzleOpensOnce() throws Exception {
        Web.Answer refused = web.get(FORM, "X-Forwarded-For", "203.0.113.6");
        while (refused.status() != 429) {
            refused = web.get(FORM, "X-Forwarded-For", "203.0.113.6");
        }
        String solution = solve(refused.json().required("challenge"));
        assertThat(pay(solution).status()).isEqualTo(200);
        assertThat(pay(solution).problem()).isEqualTo("429 too-many-requests");
        assertThat(pay("nonsense").problem()).isEqualTo("429 too-many-requests");
    }

    @Test
    void signUpsOfOneAddressAreFew() {
        for (int sent = 0; sent < 3; sent++) {
            assertThat(web.post("/api/v1/signups", "{}", "X-Forwarded-For", "203.0.113.7")
                            .status())
                    .isEqualTo(200);
        }
        Web.Answer answer = web.post("/api/v1/signups", "{}", "X-Forwarded-For", "203.0.113.7");
        assertThat(answer.problem()).isEqualTo("429 too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 20);
    }

    @Test
    void logInsOfOneAddressAreNotWithoutEnd() {
        String path = "/auth/realms/calmdesk/protocol/openid-connect/certs";
        String address = "203.0.113.10";
        assertThat(untilTooMany(path, address)).isBetween(TRIES, 2 * TRIES);
        Web.Answer answer = web.get(path, "X-Forwarded-For", address);
        assertThat(answer.problem()).isEqualTo("429 too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(web.get(path, "X-Forwarded-For", "203.0.113.11").status()).isLessThan(400);
        assertThat(web.get("/auth/resources/nothing.js", "X-Forwarded-For", address)
                        .status())
                .as("pictures and scripts of the log-in pages are not log-ins")
                .isEqualTo(404);
    }

    @Test
    void whoKeepsComingWithoutATokenIsToldToWaitAndNobodyElse() {
        String path = "/api/v1/cases";
        assertThat(untilTooMany(path, "203.0.113.12")).isBetween(TRIES, 2 * TRIES);
        assertThat(web.get(path, "X-Forwarded-For", "203.0.113.13").problem()).isEqualTo("401 unauthenticated");
        assertThat(web.get(FORM, "X-Forwarded-For", "203.0.113.12").status())
                .as("what needs no token goes on")
                .isEqualTo(200);
    }

    private int untilTooMany(String path, String address) {
        int sent = 1;
        while (sent <= 3 * TRIES && web.get(path, "X-Forwarded-For", address).status() != 429) {
            sent++;
        }
        return sent;
    }

    private Web.Answer pay(String solution) {
        return web.get(FORM, "X-Forwarded-For", "203.0.113.6", "X-Challenge-Solution", solution);
    }

    private static String solve(JsonNode challenge) throws Exception {
        String salt = challenge.required("salt").asString();
        Altcha.Solution solution = Altcha.solveChallenge(
                challenge.required("challenge").asString(),
                salt,
                Altcha.Algorithm.SHA256,
                challenge.required("maxnumber").asLong(),
                0);
        String json = JsonMapper.shared().writeValueAsString(challenge);
        return Base64.getEncoder()
                .encodeToString((json.substring(0, json.length() - 1) + ",\"number\":" + solution.number + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A body of unknown length. */
    private Web.Answer chunked(int bytes, String from) {
        return web.send(
                "POST",
                FORM,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])),
                "X-Forwarded-For",
                from);
    }

    /** A body whose length is told first. */
    private Web.Answer declared(int bytes) {
        return web.send("POST", FORM, BodyPublishers.ofByteArray(new byte[bytes]), "X-Forwarded-For", "203.0.113.8");
    }
}
