package io.calmdesk.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.EventContract;
import io.calmdesk.tenants.people.MemberFact.PersonAligned;
import io.calmdesk.tenants.people.MemberFact.PersonAlignmentDue;
import io.calmdesk.tenants.people.MemberFact.PersonJoined;
import io.calmdesk.tenants.people.MemberFact.PersonRemoved;
import io.calmdesk.tenants.people.MemberFact.PersonRolesChanged;
import io.calmdesk.tenants.setting.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberKindTests {

    private static final String PERSON = "7b3c1f2e-5d7a-4a55-9a3e-0c9b6a4d1f10";
    private static final AccessRecord ACCESS = new AccessRecord(
            Map.of("kind", "person", "roles", List.of("cs-agent"), "active", true, "locale", "en"),
            Map.of("name", "c2VhbGVk"));

    private final MemberKind kind = new MemberKind(new Topics("facts", "settings"));

    @Test
    void publishesTheRecordBeforeTheFact() {
        List<OutboundRecord> told =
                EventContract.assertPublished(kind, new PersonJoined(PERSON, Set.of(Role.CS_AGENT), ACCESS));
        assertThat(told).extracting(OutboundRecord::topic).containsExactly("settings", "facts");
        assertThat(told.getFirst().key()).endsWith("/people/" + PERSON + "/1");
        assertThat(told.getLast().value()).doesNotContain("c2VhbGVk");
    }

    @Test
    void keepsTheContractOfEveryOtherFact() {
        EventContract.assertPublished(kind, new PersonRolesChanged(PERSON, Set.of(Role.CS_LEAD), ACCESS));
        EventContract.assertPublished(kind, new PersonRemoved(PERSON));
        EventContract.assertPublished(kind, new PersonAligned());
        EventContract.assertPublished(kind, new PersonAlignmentDue(3));
    }
}
