package io.calmdesk.dossier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.store.Lanes;
import io.calmdesk.dossier.store.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneLeasesIT {

    static final Duration LEASE = Duration.ofMillis(600);

    final TestDatabase test = new TestDatabase();
    final LaneLeases first = new LaneLeases(test.database(), "first", LEASE);
    final LaneLeases second = new LaneLeases(test.database(), "second", LEASE);

    @AfterEach
    void drop() {
        test.close();
    }

    @Test
    void oneInstanceHoldsEveryLane() {
        first.renew();

        assertThat(first.held()).hasSize(Lanes.COUNT);
    }

    @Test
    void twoShareAndNoLaneIsHeldByBoth() {
        first.renew();
        second.renew();
        assertThat(second.held()).isEmpty();
        first.renew();
        second.renew();

        Set<Integer> all = new HashSet<>(first.held());
        all.addAll(second.held());
        assertThat(first.held()).hasSize(32);
        assertThat(second.held()).hasSize(32);
        assertThat(all).hasSize(Lanes.COUNT);
    }

    @Test
    void anOrderlyStopFreesTheLanesAtOnce() {
        first.renew();
        first.stop();
        second.renew();

        assertThat(second.held()).hasSize(Lanes.COUNT);
    }

    @Test
    void leasesOfTheDeadRunOut() throws Exception {
        first.renew();
        second.renew();
        assertThat(second.held()).isEmpty();

        Thread.sleep(LEASE.plusMillis(100));
        second.renew();

        assertThat(second.held()).hasSize(Lanes.COUNT);
        assertThat(first.held()).isEmpty();
    }
}
