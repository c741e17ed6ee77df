package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Kafka is stopped in order, as an operator does for an update, while complaints come in. It says goodbye to
 * everybody, which is another thing than dying: complaints are taken in all the same, and nothing is lost or doubled.
 */
class KafkaStoppedIT {

    private static final Duration STOPPED = Duration.ofSeconds(15);

    @Test
    void complaintsAreTakenInAndEverybodyIsToldOnceAfterwards() throws Exception {
        RunningDesk desk = RunningDesk.shared();
        Business business = Business.signUp("R");
        business.api()
                .put("/api/v1/policies/deadlines/complaint", Map.of("allowance", "PT6S"))
                .expect(200);
        try (Complainers complainers = new Complainers(business)) {
            eventually(
                    Duration.ofMinutes(1), () -> assertThat(complainers.filed()).hasSizeGreaterThan(3));
            // Else it would be there again at once.
            end(desk.pidOf("supervisor"));
            try {
                end(desk.pidOf("kafka"));
                int before = complainers.filed().size();
                Thread.sleep(STOPPED);
                assertThat(complainers.filed())
                        .as("complaints taken in while Kafka was stopped")
                        .hasSizeGreaterThan(before + 5);
            } finally {
                desk.up();
            }
            int after = complainers.filed().size();
            eventually(
                    Duration.ofMinutes(3),
                    () -> assertThat(complainers.filed())
                            .as("complaints taken in after Kafka came back")
                            .hasSizeGreaterThan(after + 5));
            complainers.rest();
            new Aftermath(business).nothingIsLostAndNothingDoubled(complainers.filed());
        }
    }

    /** By SIGTERM, and waits until the process is gone. */
    private static void end(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        assertThat(process.destroy()).isTrue();
        process.onExit().get(1, TimeUnit.MINUTES);
    }
}
