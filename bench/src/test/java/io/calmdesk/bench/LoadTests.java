package io.calmdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTests {

    @Test
    void aPercentileIsTheValueBelowWhichThatShareLies() {
        long[] sorted = {1_000_000, 2_000_000, 3_000_000, 4_000_000};
        assertThat(Load.percentile(sorted, 0.5)).isEqualTo(3.0);
        assertThat(Load.percentile(sorted, 0.99)).isEqualTo(4.0);
        assertThat(Load.percentile(new long[0], 0.99)).isZero();
    }
}
