package io.calmdesk.notifications;

import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What crisis-service promises to publish calls people, and is seen in the live stream. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CrisisTellingIT {

    private static final String CASE_LINKED = "calmdesk.crisis.case-linked.v1";
    private static final String OPENED = "calmdesk.crisis.opened.v1";

    @LocalServerPort
    private int port;

    @Autowired
    private Known known;

    private StandardTenant restaurant;
    private StandardTenant hotel;

    @BeforeEach
    void twoBusinesses() throws Exception {
        restaurant = known.business("laowang");
        hotel = known.business("heting");
    }

    @Test
    @Tag("R-202")
    void aCrisisCallsThoseItNamesOnceAndNobodyElse() throws Exception {
        String crisis = Ids.next();
        String opened = Contracts.example(OPENED, "approver", "cs-lead");
        Bed.publishOfCrisis(restaurant.id(), crisis, 1, OPENED, opened);
        Bed.publishOfCrisis(restaurant.id(), crisis, 1, OPENED, opened);
        for (StandardPerson called : List.of(restaurant.approver(), restaurant.lead())) {
            soon(() -> assertThat(caller(restaurant, called).notifications())
                    .hasSize(2)
                    .allSatisfy(it -> {
                        assertThat(it.required("crisisId").asString()).isEqualTo(crisis);
                        assertThat(it.required("crisisNumber").asString()).isEqualTo("CR-2026-0007");
                        assertThat(it.has("caseId")).isFalse();
                        assertThat(it.required("reason").asString()).isEqualTo("crisis.opened");
                        assertThat(it.required("state").asString()).isEqualTo("handed-over");
                    }));
            JsonNode mail = Mailbox.of(called.email()).getFirst();
            assertThat(mail.required("subject").asString()).isEqualTo("危机 CR-2026-0007：疑似食物中毒");
        }
        assertThat(Mailbox.of(restaurant.lead().email())).hasSize(1);
        assertThat(Mailbox.of(restaurant.agent().email())).isEmpty();
        assertThat(caller(hotel, hotel.admin()).notifications()).isEmpty();
        assertThat(Mailbox.of(hotel.lead().email())).isEmpty();
    }

    @Test
    void aRoleNobodyHoldsFallsToTheFirstAdministrator() throws Exception {
        Bed.publishOfCrisis(
                restaurant.id(),
                Ids.next(),
                1,
                OPENED,
                Contracts.example(OPENED, "crisis-commander", "role-of-tomorrow"));
        soon(() -> assertThat(Mailbox.of(restaurant.admin().email())).hasSize(1));
    }

    @Test
    void aCrisisIsMailedThoughTheLadderHasTheStreamOnly() throws Exception {
        Bed.publishLadder(restaurant.id(), "stream");
        soon(() -> assertThat(known.channels(restaurant)).isEqualTo(List.of("stream")));

        Bed.publishMark(restaurant.id(), 100, Bed.desk(), "cs-lead");
        Bed.publishOfCrisis(restaurant.id(), Ids.next(), 1, OPENED, Contracts.example(OPENED, "cs-lead"));

        soon(() -> assertThat(caller(restaurant, restaurant.lead()).notifications())
                .extracting(it -> it.required("channel").asString() + " "
                        + it.required("reason").asString())
                .containsExactlyInAnyOrder("stream promise.mark.100", "stream crisis.opened", "email crisis.opened"));
        soon(() -> assertThat(Mailbox.of(restaurant.lead().email())).hasSize(1));
    }

    @Test
    void everyExampleOfACrisisFactIsAcceptedAndSeenInTheStreamOfItsBusinessOnly() throws Exception {
        List<String> types = Contracts.types("calmdesk.crisis.");
        assertThat(types).hasSizeGreaterThanOrEqualTo(9);
        String crisis = Ids.next();
        try (EventStream ours = EventStream.open(caller(restaurant, restaurant.waiter()), null);
                EventStream theirs = EventStream.open(caller(hotel, hotel.waiter()), null)) {
            soon(() -> assertThat(ours.comments()).isNotEmpty());
            soon(() -> assertThat(theirs.comments()).isNotEmpty());
            for (int n = 0; n < types.size(); n++) {
                Bed.publishOfCrisis(restaurant.id(), crisis, n + 1L, types.get(n), Contracts.example(types.get(n)));
            }
            soon(() -> assertThat(known.last(crisis)).isEqualTo(types.size()));
            for (int version = 1; version <= types.size(); version++) {
                assertThat(ours.next().said())
                        .isEqualTo("crisis.changed {\"id\":\"" + crisis + "\",\"version\":" + version + "}");
            }
            assertThat(theirs.quietFor(Duration.ofMillis(300))).isTrue();
        }
        soon(() -> assertThat(caller(restaurant, restaurant.admin()).notifications().stream()
                        .map(it -> it.required("reason").asString())
                        .distinct())
                .containsExactlyInAnyOrder("crisis.opened", "crisis.case", "crisis.level", "crisis.mark.100"));
    }

    @Test
    void aCaseThatWasNoticedCallsThoseWhoLeadAndOneThatSomebodyLinkedNobody() throws Exception {
        String crisis = Ids.next();
        String noticed = Contracts.example(CASE_LINKED);
        ObjectNode linked = (ObjectNode) JsonMapper.shared().readTree(noticed);
        linked.remove(List.of("crisisNumber", "type", "level", "tell"));
        Bed.publishOfCrisis(restaurant.id(), crisis, 1, CASE_LINKED, linked.toString());
        Bed.publishOfCrisis(restaurant.id(), crisis, 2, CASE_LINKED, noticed);
        Bed.publishOfCrisis(restaurant.id(), crisis, 2, CASE_LINKED, noticed);
        soon(() -> assertThat(Mailbox.of(restaurant.approver().email())).hasSize(1));
        assertThat(Mailbox.of(restaurant.approver().email())
                        .getFirst()
                        .required("subject")
                        .asString())
                .isEqualTo("危机 CR-2026-0007：又有一起“疑似食物中毒”");
        assertThat(Mailbox.of(restaurant.lead().email())).isEmpty();
    }

    private Http caller(StandardTenant tenant, StandardPerson person) {
        return new Http(port, tenant.tokenOf(person));
    }
}
