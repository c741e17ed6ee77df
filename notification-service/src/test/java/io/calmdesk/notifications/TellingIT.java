package io.calmdesk.notifications;

import static io.calmdesk.notifications.Bed.desk;
import static io.calmdesk.notifications.Bed.owner;
import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TellingIT {

    @LocalServerPort
    private int port;

    @Test
    @Tag("R-242")
    void aMarkIsHeardOfByMailAndByStream() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        StandardPerson agent = laowang.agent();

        String caseId = Bed.publishMark(laowang.id(), 80, owner(agent), "owner");

        soon(() -> assertThat(states(laowang, agent))
                .containsExactlyInAnyOrder("email handed-over", "stream handed-over"));
        JsonNode mail = only(agent);
        assertThat(mail.required("subject").asString())
                .isEqualTo("案件 C-" + caseId.substring(30) + "：“解决”将于 2026年11月2日 12:00 到期");
        String email = caller(laowang, agent).notifications().stream()
                .filter(it -> it.required("channel").asString().equals("email"))
                .map(it -> it.required("id").asString())
                .findFirst()
                .orElseThrow();
        assertThat(mail.required("Message-ID").asString()).isEqualTo("<" + email + "@calmdesk.test>");
        assertThat(caller(laowang, agent).notifications()).allSatisfy(it -> {
            assertThat(it.required("caseId").asString()).isEqualTo(caseId);
            assertThat(it.required("caseNumber").asString()).isEqualTo("C-" + caseId.substring(30));
            assertThat(it.required("reason").asString()).isEqualTo("promise.mark.80");
            assertThat(it.required("to").asString()).isEqualTo(agent.actor());
        });
    }

    @Test
    void aFactToldAgainTellsNobodyAgain() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        String caseId = Bed.publishMark(laowang.id(), 100, desk(), "cs-lead");
        soon(() -> assertThat(Mailbox.of(laowang.lead().email())).hasSize(1));

        Bed.publishMark(laowang.id(), caseId, 1, 100, desk(), "cs-lead");
        Bed.publishMark(laowang.id(), caseId, 2, 150, desk(), "cs-lead");

        soon(() -> assertThat(Mailbox.of(laowang.lead().email())).hasSize(2));
        assertThat(reasons(laowang, laowang.lead()))
                .containsExactlyInAnyOrder(
                        "promise.mark.100", "promise.mark.100", "promise.mark.150", "promise.mark.150");
        assertThat(Mailbox.of(laowang.lead().email()).stream()
                        .map(it -> it.required("Message-ID").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRoleNobodyHoldsFallsToTheFirstAdministrator() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");

        Bed.publishMark(laowang.id(), 150, desk(), "dept-head", "crisis-commander");

        soon(() -> assertThat(Mailbox.of(laowang.admin().email())).hasSize(1));
        assertThat(states(laowang, laowang.admin())).hasSize(2);
    }

    @Test
    void onceTheFounderHasLeftItFallsToAnotherAdministrator() throws Exception {
        StandardTenant laowang = Bed.business("laowang", Role.APPROVER, Role.TENANT_ADMIN);
        StandardPerson successor = laowang.approver();
        PublishedTenants.publish(laowang);
        PublishedTenants.publishRemoval(laowang, laowang.admin());

        // Marks told before the leaving is known still go to who has left.
        soon(() -> {
            Bed.publishMark(laowang.id(), 150, desk(), "crisis-commander");
            assertThat(Mailbox.of(successor.email())).isNotEmpty();
        });
    }

    @Test
    void whileTheBusinessIsNotKnownTheFactWaitsAndNothingElseDoes() throws Exception {
        StandardTenant late = Bed.business("late");
        StandardTenant laowang = Bed.knownBusiness("laowang");

        Bed.publishMark(late.id(), 100, desk(), "cs-lead");
        Bed.publishMark(laowang.id(), 100, desk(), "cs-lead");

        soon(() -> assertThat(Mailbox.of(laowang.lead().email())).hasSize(1));
        soon(() -> assertThat(new Http(port, null).get("/actuator/prometheus").body())
                .containsPattern("calmdesk_facts_parked\\{reader=\"promise-marks\"} 1\\.0"));
        assertThat(Mailbox.of(late.lead().email())).isEmpty();

        PublishedTenants.publish(late);

        soon(() -> assertThat(Mailbox.of(late.lead().email())).hasSize(1));
        soon(() -> assertThat(new Http(port, null).get("/actuator/prometheus").body())
                .containsPattern("calmdesk_facts_parked\\{reader=\"promise-marks\"} 0\\.0"));
    }

    @Test
    void manyMarksOfManyCasesAreToldOnceEach() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        for (int n = 0; n < 60; n++) {
            String caseId = Ids.next();
            Bed.publishMark(laowang.id(), caseId, 1, 80, desk(), "cs-lead");
            Bed.publishMark(laowang.id(), caseId, 1, 80, desk(), "cs-lead");
        }

        soon(() -> assertThat(Mailbox.of(laowang.lead().email())).hasSizeGreaterThanOrEqualTo(60));

        assertThat(Mailbox.of(laowang.lead().email())).hasSize(60);
        soon(() -> assertThat(caller(laowang, laowang.lead()).notifications())
                .allSatisfy(it -> assertThat(it.required("state").asString()).isEqualTo("handed-over")));
    }

    private JsonNode only(StandardPerson person) {
        List<JsonNode> mails = Mailbox.of(person.email());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private List<String> states(StandardTenant tenant, StandardPerson person) {
        return caller(tenant, person).notifications().stream()
                .map(it -> it.required("channel").asString() + " "
                        + it.required("state").asString())
                .toList();
    }

    private List<String> reasons(StandardTenant tenant, StandardPerson person) {
        return caller(tenant, person).notifications().stream()
                .map(it -> it.required("reason").asString())
                .toList();
    }

    private Http caller(StandardTenant tenant, StandardPerson person) {
        return new Http(port, tenant.tokenOf(person));
    }
}
