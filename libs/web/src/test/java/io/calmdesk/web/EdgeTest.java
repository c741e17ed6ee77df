package io.calmdesk.web;

import io.calmdesk.kernel.Role;
import io.calmdesk.testing.TokenMaker;
import io.calmdesk.testing.WithTokens;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Runs the sample service on a real port; no database behind it. */
@WithTokens
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "calmdesk.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "calmdesk.web.public-paths=/open/**",
            "spring.application.name=sample",
            "spring.mongodb.database=edge",
            "eureka.client.enabled=false",
        })
abstract class EdgeTest {

    @LocalServerPort
    int port;

    WebTestClient anybody;
    WebTestClient agent;

    @BeforeEach
    void clients() {
        anybody = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        agent = with(TokenMaker.shared().token(SampleService.TENANT, "agent-1", Role.CS_AGENT));
    }

    WebTestClient with(String token) {
        return anybody.mutate()
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }

    static void isProblem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectHeader()
                .exists(Correlation.HEADER)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.traceId")
                .isNotEmpty()
                .jsonPath("$.stackTrace")
                .doesNotExist();
    }
}
