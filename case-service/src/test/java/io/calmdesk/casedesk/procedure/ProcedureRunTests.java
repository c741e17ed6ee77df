package io.calmdesk.casedesk.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.procedure.json.Templates;
import io.calmdesk.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProcedureRunTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Responsible DESK = Responsible.role(Role.CS_LEAD);
    private static final Responsible AGENT = Responsible.person("agent");

    private final ProcedureTemplate template = Templates.SHIPPED.atReceipt();
    private final ProcedureRun received = ProcedureRun.begin(template).after(template, "received", NOW);

    @Test
    @Tag("R-298")
    void afterReceiptTheOwnerHasToJudge() {
        assertThat(received.next(template, DESK, Optional.empty())).hasValueSatisfying(next -> {
            assertThat(next.step()).isEqualTo("judge");
            assertThat(next.who()).isEqualTo(DESK);
            assertThat(next.nameIn("zh-TW")).isEqualTo("判斷並分派");
            assertThat(next.nameIn("fr")).isEqualTo("Judge and assign");
        });
    }

    @Test
    @Tag("R-298")
    void afterTheJudgementTheHandlerHasToTell() {
        ProcedureRun judged = received.after(template, "judged", NOW);
        assertThat(judged.next(template, DESK, Optional.of(AGENT))).hasValueSatisfying(next -> {
            assertThat(next.step()).isEqualTo("tell");
            assertThat(next.who()).isEqualTo(AGENT);
        });
    }

    @Test
    void solvingOnTheSpotSkipsTheJudgementAndLeavesTheClosing() {
        ProcedureRun solved = received.after(template, "solved-on-the-spot", NOW);
        assertThat(solved.steps())
                .extracting(StepInstance::state)
                .containsExactly(StepState.DONE, StepState.SKIPPED, StepState.DONE);
        assertThat(solved.next(template, DESK, Optional.empty()))
                .hasValueSatisfying(next -> assertThat(next.step()).isEqualTo("close"));
    }

    @Test
    void whatAFactDoesNotConcernStaysAsItIs() {
        assertThat(received.after(template, "note-added", NOW)).isEqualTo(received);
    }
}
