package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every process dies once by kill -9 while complaints come in. Afterwards each complaint that was answered is there
 * once, each mark was reached once and each notification exists once.
 */
class KillIT {

    private static final List<String> VICTIMS = List.of(
            "case-service",
            "notification-service",
            "kafka",
            "mongod",
            "gateway",
            "tenant-service",
            "keycloak",
            "discovery",
            "supervisor");

    @Test
    void nothingIsLostAndNothingIsDoubledWhoeverDies() throws Exception {
        RunningDesk desk = RunningDesk.shared();
        Business business = Business.signUp("R");
        business.api()
                .put("/api/v1/policies/deadlines/complaint", Map.of("allowance", "PT6S"))
                .expect(200);
        try (Complainers complainers = new Complainers(desk.gateway(), business.slug)) {
            for (String victim : VICTIMS) {
                int before = complainers.filed().size();
                ProcessHandle.of(desk.pidOf(victim)).orElseThrow().destroyForcibly();
                if (victim.equals("supervisor")) {
                    desk.up();
                }
                eventually(
                        Duration.ofMinutes(3),
                        () -> assertThat(complainers.filed().size())
                                .as("complaints taken in after " + victim + " was killed")
                                .isGreaterThan(before + 5));
                eventually(
                        Duration.ofMinutes(3),
                        () -> assertThat(new Http(desk.gateway())
                                        .get("/actuator/health")
                                        .status())
                                .as("health after " + victim + " was killed")
                                .isEqualTo(200));
            }
            complainers.rest();
            new Aftermath(business).nothingIsLostAndNothingDoubled(complainers.filed());
        }
    }
}
