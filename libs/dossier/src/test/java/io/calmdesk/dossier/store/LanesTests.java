package io.calmdesk.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTests {

    @Test
    void aDossierStaysInItsLaneForEver() {
        assertThat(Lanes.of("0190a5f2-0000-7000-8000-000000000001")).isEqualTo(15);
    }

    @Test
    void everyLaneIsUsed() {
        assertThat(IntStream.range(0, 5000)
                        .map(i -> Lanes.of(Ids.next()))
                        .boxed()
                        .collect(Collectors.toSet()))
                .hasSize(Lanes.COUNT);
    }
}
