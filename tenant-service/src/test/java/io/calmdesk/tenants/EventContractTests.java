package io.calmdesk.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTests {

    @ParameterizedTest
    @MethodSource("io.calmdesk.tenants.EventContract#names")
    void isKeptByItsExample(String name) {
        EventContract.assertKept(name, EventContract.example(name));
    }

    @Test
    void areAllThere() {
        assertThat(EventContract.names()).hasSize(21);
    }

    @Test
    void noticesWhatBreaksIt() {
        assertThatThrownBy(() -> EventContract.assertKept("calmdesk.tenant.person-joined.v1", "{\"by\":\"me\"}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> EventContract.assertKept("calmdesk.tenant.settings", "{\"section\":\"keys\"}"))
                .isInstanceOf(AssertionError.class);
    }
}
