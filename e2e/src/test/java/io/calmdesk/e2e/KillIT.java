package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every process of the desk dies by kill -9 in every round, from the second round on now and then two at once, while
 * complaints come in. Afterwards everything that came of the complaints answered is there once. With {@code
 * -Ddesk.kill.rounds=20} there are twenty rounds, with {@code -Ddesk.kill.within=PT50M} none begins after that time,
 * with {@code -Ddesk.kill.seed} they die in the order of that run.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("desk.kill.rounds", 1);
    private static final long SEED =
            Long.getLong("desk.kill.seed", ThreadLocalRandom.current().nextInt());
    private static final Duration WITHIN = Duration.parse(System.getProperty("desk.kill.within", "P1D"));
    private static final int ONE_IN = 4;
    private static final Duration WELL_AGAIN = Duration.ofMinutes(5);
    /** Each look starts a program of its own. */
    private static final Duration A_LOOK = Duration.ofSeconds(3);

    private final RunningDesk desk = RunningDesk.shared();

    @Test
    void nothingIsLostAndNothingIsDoubledWhoeverDies() throws Exception {
        System.out.println("rounds: " + ROUNDS + ", seed: " + SEED);
        long start = System.nanoTime();
        Random random = new Random(SEED);
        Business business = Business.signUp("R");
        business.api()
                .put("/api/v1/policies/deadlines/complaint", Map.of("allowance", "PT6S"))
                .expect(200);
        try (Complainers complainers = new Complainers(business)) {
            for (int round = 1; round <= ROUNDS && System.nanoTime() - start < WITHIN.toNanos(); round++) {
                Deque<JsonNode> alive = shuffled(desk.status(), random);
                while (!alive.isEmpty()) {
                    List<JsonNode> victims = new ArrayList<>(List.of(alive.pop()));
                    if (round > 1 && !alive.isEmpty() && random.nextInt(ONE_IN) == 0) {
                        victims.add(alive.pop());
                    }
                    System.out.printf(
                            "round %d, %d complaints: %s%n",
                            round, complainers.filed().size(), names(victims));
                    kill(victims, complainers);
                }
            }
            complainers.rest();
            new Aftermath(business).nothingIsLostAndNothingDoubled(complainers.filed());
        }
    }

    private static Deque<JsonNode> shuffled(List<JsonNode> processes, Random random) {
        List<JsonNode> order = new ArrayList<>(processes);
        Collections.shuffle(order, random);
        return new ArrayDeque<>(order);
    }

    private void kill(List<JsonNode> victims, Complainers complainers) {
        String dead = names(victims);
        int before = complainers.filed().size();
        desk.status().stream()
                .filter(it -> victims.stream().anyMatch(victim -> name(victim).equals(name(it))))
                .map(it -> it.required("pid").asLong())
                .forEach(it -> ProcessHandle.of(it).orElseThrow().destroyForcibly());
        if (dead.contains("supervisor")) {
            desk.up();
        }
        eventually(
                WELL_AGAIN,
                () -> assertThat(complainers.filed().size())
                        .as("complaints taken in after %s was killed", dead)
                        .isGreaterThan(before + 3));
        eventually(
                WELL_AGAIN,
                () -> assertThat(
                                new Http(desk.gateway()).get("/actuator/health").status())
                        .as("health after %s was killed", dead)
                        .isEqualTo(200));
        eventually(
                WELL_AGAIN,
                A_LOOK,
                () -> assertThat(desk.status())
                        .as("processes after %s was killed", dead)
                        .allMatch(it -> it.required("state").asString().equals("ready")));
    }

    private static String names(List<JsonNode> processes) {
        return String.join(" and ", processes.stream().map(KillIT::name).toList());
    }

    private static String name(JsonNode process) {
        return process.required("name").asString();
    }
}
