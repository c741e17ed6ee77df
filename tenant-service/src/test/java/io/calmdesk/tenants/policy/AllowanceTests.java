package io.calmdesk.tenants.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.calmdesk.kernel.Malformed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTests {

    @Test
    void readsADuration() {
        assertThat(Allowance.parse("PT20S")).isEqualTo(Duration.ofSeconds(20));
        assertThat(Allowance.parse("P366D")).isEqualTo(Duration.ofDays(366));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "PT", "P1M", "one day", "PT1H1H", "PT2562047788015215H30M8S"})
    void refusesWhatIsNoDuration(String text) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Allowance.parse(text))
                .satisfies(refused -> assertThat(refused.errors())
                        .containsExactly(new Malformed.FieldError("allowance", "invalid-duration")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT0S",
                "PT-1S",
                "PT0.0001S",
                "P366DT1S",
                "P999999999D",
                "PT2562047788015215H",
                "PT-2562047788015215H"
            })
    void refusesNothingAndTooMuch(String text) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Allowance.parse(text))
                .satisfies(refused -> assertThat(refused.errors())
                        .containsExactly(new Malformed.FieldError("allowance", "out-of-range")));
    }
}
