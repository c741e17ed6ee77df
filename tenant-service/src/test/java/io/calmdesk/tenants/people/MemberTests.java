package io.calmdesk.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.NewFact;
import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.people.MemberFact.PersonAligned;
import io.calmdesk.tenants.people.MemberFact.PersonAlignmentDue;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberTests {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final AccessRecord ACCESS = new AccessRecord(Map.of(), Map.of());

    private final Member joined =
            Member.join("sub", Set.of(Role.CS_AGENT), ACCESS, 1, NOW).state();

    @Test
    void isAskedForUntilTheAccountAgrees() {
        assertThat(joined.wake(NOW.plus(Member.FIRST_PAUSE)).facts())
                .extracting(NewFact::fact)
                .containsExactly(new PersonAlignmentDue(1));
        Member aligned = joined.aligned(1, NOW).state();
        assertThat(aligned.wakeAt()).isEmpty();
        assertThat(aligned.invited()).isTrue();
    }

    @Test
    void isNotTakenAsAlignedWithRolesThatChangedMeanwhile() {
        Member changed =
                joined.changeRoles(Set.of(Role.CS_LEAD), ACCESS, 2, NOW).state();
        assertThat(changed.aligned(1, NOW).facts()).isEmpty();
        assertThat(changed.aligned(2, NOW).facts()).extracting(NewFact::fact).containsExactly(new PersonAligned());
    }

    @Test
    void isNotChangedByTheSameRolesOrASecondRemoval() {
        assertThat(joined.changeRoles(Set.of(Role.CS_AGENT), ACCESS, 2, NOW).facts())
                .isEmpty();
        Member removed = joined.remove(2, NOW).state();
        assertThat(removed.roles()).isEmpty();
        assertThat(removed.remove(3, NOW).facts()).isEmpty();
    }

    @Test
    void isInvitedAgainAfterComingBack() {
        Member removed = joined.aligned(1, NOW).state().remove(2, NOW).state();
        assertThat(removed.aligned(2, NOW).state().invited()).isFalse();
    }
}
