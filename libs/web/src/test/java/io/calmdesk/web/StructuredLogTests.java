package io.calmdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "CALMDESK_LOG_FORMAT=ecs")
class StructuredLogTests extends EdgeTest {

    @Test
    void aLineIsAnObjectWithTheCorrelationIdAndWithoutWhatWasSaid(CapturedOutput log) {
        agent.get()
                .uri("/refusals/unexpected?search=secret")
                .header(Correlation.HEADER, "request-4711")
                .exchange()
                .expectStatus()
                .is5xxServerError();

        JsonNode line = log.getOut()
                .lines()
                .filter(it -> it.contains("request failed"))
                .map(JsonMapper.shared()::readTree)
                .findFirst()
                .orElseThrow();
        assertThat(line.at("/correlationId").asString()).isEqualTo("request-4711");
        assertThat(line.at("/tenant").asString("")).isIn("", SampleService.TENANT.value());
        assertThat(line.at("/code").asString()).isEqualTo("internal-error");
        assertThat(line.at("/failure").asString()).contains("IllegalStateException");
        assertThat(line.at("/log/level").asString()).isEqualTo("ERROR");
        assertThat(line.at("/service/name").asString()).isEqualTo("sample");
        assertThat(line.toString()).doesNotContain("secret");
    }

    /** From a controller, where the logging context has the id already. */
    @Test
    void aLineOfAControllerCarriesTheRequest(CapturedOutput log) {
        agent.get()
                .uri("/said")
                .header(Correlation.HEADER, "request-4712")
                .exchange()
                .expectStatus()
                .isOk();

        JsonNode line = log.getOut()
                .lines()
                .filter(it -> it.contains("said in a controller"))
                .map(JsonMapper.shared()::readTree)
                .findFirst()
                .orElseThrow();
        assertThat(line.at("/correlationId").asString()).isEqualTo("request-4712");
        assertThat(line.at("/tenant").asString()).isEqualTo(SampleService.TENANT.value());
        assertThat(line.at("/kind").asString()).isEqualTo("sample");
    }
}
