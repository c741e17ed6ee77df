package io.calmdesk.casedesk.casefile.messaging;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static io.calmdesk.casedesk.desk.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The trace that the gateway began reaches whoever reads the facts, also of what falls due a day later. */
@RunningDesk
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Test
    void theFactsOfARequestAndWhatTheyCauseAreInItsTrace() {
        Http agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
        try (KafkaConsumer<String, String> reader = CaseFactContractIT.reader()) {
            String followed = complain(agent, "01");
            String other = complain(agent, "00");
            clock.advance(Duration.ofHours(25));
            List<ConsumerRecord<String, String>> told = new ArrayList<>();
            eventually(() -> {
                reader.poll(Duration.ofMillis(200)).forEach(told::add);
                return types(told, followed).contains("calmdesk.case.promise-missed.v1")
                        && types(told, other).contains("calmdesk.case.promise-missed.v1");
            });

            assertThat(told)
                    .filteredOn(record -> record.key().equals(followed))
                    .allSatisfy(record -> assertThat(header(record, "ce_traceparent"))
                            .hasValueSatisfying(trace -> assertThat(trace)
                                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                                    .doesNotContain("00f067aa0ba902b7")));
            assertThat(told)
                    .filteredOn(record -> record.key().equals(other))
                    .allSatisfy(record ->
                            assertThat(header(record, "ce_traceparent")).isEmpty());
        }
    }

    /** As the gateway does it when it follows a request, or does not. */
    private static String complain(Http agent, String sampled) {
        return agent.post(
                        "/api/v1/cases", complaint("x"), "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-" + sampled)
                .expect(201)
                .at("/id");
    }

    private static List<String> types(List<ConsumerRecord<String, String>> told, String id) {
        return told.stream()
                .filter(record -> record.key().equals(id))
                .flatMap(record -> header(record, "ce_type").stream())
                .toList();
    }

    private static Optional<String> header(ConsumerRecord<String, String> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
