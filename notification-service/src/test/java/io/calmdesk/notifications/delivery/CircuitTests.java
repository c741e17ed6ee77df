package io.calmdesk.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTests {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

    private final Circuit circuit = new Circuit(new GrowingPause(Duration.ofSeconds(1), Duration.ofSeconds(5)));

    @Test
    void aWorkingChannelTakesAllThereIsRoomFor() {
        assertThat(circuit.allowance(NOON, 8)).isEqualTo(8);
        assertThat(circuit.isDown()).isFalse();
    }

    @Test
    void aChannelThatIsDownTakesOneTrialAfterEachPause() {
        circuit.failed(NOON);

        assertThat(circuit.isDown()).isTrue();
        assertThat(circuit.allowance(NOON.plusMillis(999), 8)).isZero();
        assertThat(circuit.allowance(NOON.plusSeconds(1), 8)).isEqualTo(1);
        assertThat(circuit.allowance(NOON.plusSeconds(1), 0)).isZero();
    }

    @Test
    void thePausesGrowUpToALimit() {
        Instant now = NOON;
        for (int seconds : new int[] {1, 2, 4, 5, 5}) {
            circuit.failed(now);
            assertThat(circuit.allowance(now.plusSeconds(seconds).minusMillis(1), 8))
                    .isZero();
            now = now.plusSeconds(seconds);
            assertThat(circuit.allowance(now, 8)).isEqualTo(1);
        }
    }

    @Test
    void whatFailsTogetherCountsOnce() {
        circuit.failed(NOON);
        circuit.failed(NOON.plusMillis(3));
        circuit.failed(NOON.plusMillis(5));

        assertThat(circuit.allowance(NOON.plusSeconds(1), 8)).isEqualTo(1);
    }

    @Test
    void oneSuccessOpensItAgain() {
        circuit.failed(NOON);
        circuit.worked();

        assertThat(circuit.allowance(NOON, 8)).isEqualTo(8);
        assertThat(circuit.isDown()).isFalse();
    }
}
