package io.calmdesk.crises.crisis.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.crises.crisis.CrisisFactTypes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTests {

    static Stream<String> types() {
        return CrisisFactTypes.BY_NAME.keySet().stream().map(name -> "calmdesk.crisis." + name + ".v1");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFactHasAContractKeptByItsExample(String type) {
        EventContract.assertKept(type, EventContract.example(type));
    }

    @Test
    void noticesWhatBreaksIt() {
        assertThatThrownBy(() -> EventContract.assertKept("calmdesk.crisis.settled.v1", "{\"by\":\"me\"}"))
                .isInstanceOf(AssertionError.class);
    }
}
