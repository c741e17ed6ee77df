package io.calmdesk.tenants.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.tenants.policy.Ladder.Mark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LadderTests {

    @Test
    @Tag("R-242")
    void standardTellsTheOwnerTwiceThenTheLeadThenTheApprover() {
        assertThat(Ladder.standard().checked().data())
                .isEqualTo(Map.of(
                        "marks",
                        List.of(
                                Map.of("share", 50, "tell", List.of("owner")),
                                Map.of("share", 80, "tell", List.of("owner")),
                                Map.of("share", 100, "tell", List.of("cs-lead")),
                                Map.of("share", 150, "tell", List.of("approver"))),
                        "channels",
                        List.of("email", "stream")));
    }

    @Test
    void mustClimb() {
        refused("marks.share", new Mark(80, List.of("owner")), new Mark(50, List.of("owner")));
        refused("marks.share", new Mark(0, List.of("owner")));
        refused("marks.share", new Mark(1001, List.of("owner")));
    }

    @Test
    void mustTellSomebodyKnown() {
        refused("marks.tell", new Mark(50, List.of()));
        refused("marks.tell", new Mark(50, List.of("everybody")));
        refused("marks");
    }

    @Test
    void mustUseAKnownChannel() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Ladder(List.of(new Mark(50, List.of("owner"))), List.of("pigeon")).checked());
    }

    private static void refused(String field, Mark... marks) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Ladder(List.of(marks), List.of("email")).checked())
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(Malformed.FieldError::field)
                        .containsExactly(field));
    }
}
