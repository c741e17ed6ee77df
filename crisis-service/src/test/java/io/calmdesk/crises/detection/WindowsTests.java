package io.calmdesk.crises.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowsTests {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void countsWhatLiesInOneSpanWithTheCaseWhereverItsEndsAre() {
        Sighting held = at(0);
        assertThat(count(held, -119, 0)).isEqualTo(2);
        assertThat(count(held, -119, 0, 119)).isEqualTo(2);
        assertThat(count(held, -120, -60, 0)).isEqualTo(3);
        assertThat(count(held, -60, 0, 60)).isEqualTo(3);
        assertThat(count(held, 0, 1, 2)).isEqualTo(3);
        assertThat(count(held, 0)).isEqualTo(1);
    }

    @Test
    void agreesWithTryingEverySpan() {
        long seed = 20261120;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Sighting> all = new ArrayList<>();
            for (int n = 0; n < 1 + random.nextInt(12); n++) {
                all.add(at(random.nextInt(480) - 240));
            }
            Sighting held = all.get(random.nextInt(all.size()));
            Collections.shuffle(all, random);
            int most = 0;
            for (int start = -480; start <= 480; start++) {
                Instant from = NOON.plus(Duration.ofMinutes(start));
                Instant to = from.plus(TWO_HOURS);
                if (!held.receivedAt().isBefore(from) && !held.receivedAt().isAfter(to)) {
                    most = Math.max(most, (int) all.stream()
                            .filter(it -> !it.receivedAt().isBefore(from)
                                    && !it.receivedAt().isAfter(to))
                            .count());
                }
            }
            assertThat(Windows.fullest(held, all, TWO_HOURS)).as("seed " + seed).hasSize(most);
        }
    }

    private static int count(Sighting held, int... minutes) {
        List<Sighting> others = new ArrayList<>();
        for (int minute : minutes) {
            others.add(at(minute));
        }
        return Windows.fullest(held, others, TWO_HOURS).size();
    }

    private static Sighting at(int minute) {
        return new Sighting(
                "case" + minute,
                NOON.plus(Duration.ofMinutes(minute)),
                NOON.plus(Duration.ofMinutes(minute)),
                "complaint",
                "place",
                Set.of(),
                "food",
                "general",
                null);
    }
}
