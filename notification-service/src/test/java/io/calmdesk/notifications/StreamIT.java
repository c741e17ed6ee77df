package io.calmdesk.notifications;

import static io.calmdesk.notifications.Bed.owner;
import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import io.calmdesk.testing.TokenMaker;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StreamIT {

    private static final String RECEIVED = "calmdesk.case.received.v1";

    @LocalServerPort
    private int port;

    @Autowired
    private Known known;

    private StandardTenant laowang;

    @BeforeEach
    void aBusiness() throws Exception {
        laowang = known.business("laowang");
        soon(() -> assertThat(new Http(port, null).get("/actuator/prometheus").body())
                .contains("calmdesk_stream_partitions 18.0"));
    }

    @Test
    void aCasesFactsAreSeenAsTheyHappen() throws Exception {
        try (EventStream stream = look(laowang.waiter(), null)) {
            String caseId = Ids.next();
            Bed.publish(laowang.id(), caseId, 1, RECEIVED, "{}");
            Bed.publish(laowang.id(), caseId, 2, "calmdesk.case.something-new.v9", "{}");

            assertThat(stream.next().said()).isEqualTo("case.changed {\"id\":\"" + caseId + "\",\"version\":1}");
            assertThat(stream.next().said()).isEqualTo("case.changed {\"id\":\"" + caseId + "\",\"version\":2}");
        }
    }

    @Test
    void whoIsToldSeesItAtOnceAndSoDoesTheAdministrator() throws Exception {
        try (EventStream agent = look(laowang.agent(), null);
                EventStream admin = look(laowang.admin(), null);
                EventStream waiter = look(laowang.waiter(), null)) {
            Bed.publishMark(laowang.id(), 80, owner(laowang.agent()), "owner");

            assertThat(agent.next().name()).isEqualTo("case.changed");
            EventStream.Event told = agent.next();
            assertThat(told.name()).isEqualTo("notification.created");
            assertThat(admin.next().name()).isEqualTo("case.changed");
            assertThat(admin.next().said()).isEqualTo(told.said());
            assertThat(waiter.next().name()).isEqualTo("case.changed");
            assertThat(waiter.quietFor(Duration.ofMillis(500))).isTrue();
            assertThat(caller(laowang.agent()).notifications())
                    .anySatisfy(it ->
                            assertThat(told.data()).contains(it.required("id").asString()));
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() throws Exception {
        String caseId = Ids.next();
        String last;
        try (EventStream stream = look(laowang.lead(), null)) {
            Bed.publish(laowang.id(), caseId, 1, RECEIVED, "{}");
            last = stream.next().id();
        }
        Bed.publish(laowang.id(), caseId, 2, RECEIVED, "{}");

        try (EventStream again = look(laowang.lead(), last)) {
            assertThat(again.next().data()).isEqualTo("{\"id\":\"" + caseId + "\",\"version\":2}");
        }
    }

    @Test
    void anUnknownIdIsAnsweredByOneResync() throws Exception {
        try (EventStream stream = look(laowang.lead(), "never-seen")) {
            EventStream.Event event = stream.next();

            assertThat(event.said()).isEqualTo("resync {}");
            assertThat(event.id()).isNotBlank();
            assertThat(stream.quietFor(Duration.ofMillis(300))).isTrue();
        }
    }

    @Test
    void itShowsAtOnceAndThenRegularlyThatItIsAlive() throws Exception {
        try (EventStream stream = look(laowang.lead(), null)) {
            soon(() -> assertThat(stream.comments()).contains("connected"));
            soon(() -> assertThat(stream.comments()).contains("heartbeat"));
            assertThat(stream.lastId()).isNotBlank();
            assertThat(stream.answer().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(stream.answer().headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
        }
    }

    @Test
    void itEndsWhenThePersonIsRemoved() throws Exception {
        try (EventStream stream = look(laowang.waiter(), null)) {
            soon(() -> assertThat(stream.comments()).isNotEmpty());
            StandardTenant without = withoutWaiter(laowang);

            PublishedTenants.publish(without);

            assertThat(stream.endsWithin(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(caller(laowang.waiter()).get("/api/v1/stream").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAUsableTokenThereIsNothingToSee() {
        TokenMaker tokens = TokenMaker.shared();
        StandardPerson lead = laowang.lead();

        assertThat(status(null)).isEqualTo(401);
        assertThat(status(tokens.expiredToken(laowang.id(), lead.actor(), Role.CS_LEAD)))
                .isEqualTo(401);
        assertThat(status(tokens.forgedToken(laowang.id(), lead.actor(), Role.CS_LEAD)))
                .isEqualTo(401);
        assertThat(status(tokens.tenantlessToken(lead.actor()))).isEqualTo(401);
        assertThat(status(tokens.token(laowang.id(), lead.actor(), Role.EXTERNAL_PARTY)))
                .isEqualTo(403);
    }

    private int status(@org.jspecify.annotations.Nullable String token) {
        return new Http(port, token).get("/api/v1/stream").statusCode();
    }

    private static StandardTenant withoutWaiter(StandardTenant tenant) {
        StandardPerson waiter = tenant.waiter();
        // kept on the list of people, but with another role than the token has
        return new StandardTenant(
                tenant.id(),
                tenant.slug(),
                tenant.name(),
                tenant.admin(),
                tenant.lead(),
                tenant.agent(),
                new StandardPerson(
                        waiter.actor(), waiter.name(), waiter.email(), java.util.List.of(Role.EXTERNAL_PARTY)),
                tenant.approver(),
                tenant.apiClient());
    }

    private EventStream look(StandardPerson person, @org.jspecify.annotations.Nullable String lastEventId) {
        return EventStream.open(caller(person), lastEventId);
    }

    private Http caller(StandardPerson person) {
        return new Http(port, laowang.tokenOf(person));
    }
}
