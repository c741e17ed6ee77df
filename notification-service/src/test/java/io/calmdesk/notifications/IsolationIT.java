package io.calmdesk.notifications;

import static io.calmdesk.notifications.Bed.owner;
import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("R-003")
class IsolationIT {

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
    void theListHoldsOnlyTheCallersBusinessAndWithoutRightsOnlyTheCallersOwn() throws Exception {
        String ours = Bed.publishMark(restaurant.id(), 100, owner(restaurant.agent()), "owner", "cs-lead");
        String theirs = Bed.publishMark(hotel.id(), 100, owner(hotel.agent()), "owner", "cs-lead");

        soon(() -> assertThat(caller(restaurant, restaurant.admin()).notifications())
                .hasSize(4));
        soon(() -> assertThat(caller(hotel, hotel.admin()).notifications()).hasSize(4));

        assertThat(body(restaurant, restaurant.admin())).contains(ours).doesNotContain(theirs);
        assertThat(body(hotel, hotel.admin())).contains(theirs).doesNotContain(ours);
        assertThat(caller(restaurant, restaurant.lead()).notifications())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.required("to").asString())
                        .isEqualTo(restaurant.lead().actor()));
        assertThat(caller(restaurant, restaurant.waiter()).notifications()).isEmpty();
    }

    @Test
    void anotherBusinesssPersonIsNobodyHere() throws Exception {
        String caseId = Bed.publishMark(restaurant.id(), 100, owner(hotel.agent()), "owner");

        soon(() -> assertThat(Mailbox.of(restaurant.admin().email())).hasSize(1));

        assertThat(Mailbox.of(hotel.agent().email())).isEmpty();
        assertThat(body(hotel, hotel.agent())).doesNotContain(caseId);
        assertThat(body(hotel, hotel.admin())).doesNotContain(caseId);
    }

    @Test
    void theSameIdsInTwoBusinessesAreTwoMatters() throws Exception {
        String caseId = Ids.next();
        // two owners of facts never share an id; a reader that is told so all the same must not mix them
        Bed.publishMark(restaurant.id(), caseId, 1, 100, Map.of("kind", "role", "role", "cs-lead"), "cs-lead");
        Bed.publishMark(hotel.id(), caseId, 2, 100, Map.of("kind", "role", "role", "cs-lead"), "cs-lead");

        soon(() -> assertThat(Mailbox.of(restaurant.lead().email())).hasSize(1));
        soon(() -> assertThat(Mailbox.of(hotel.lead().email())).hasSize(1));
    }

    @Test
    void theStreamShowsOnlyTheCallersBusiness() throws Exception {
        try (EventStream ours = EventStream.open(caller(restaurant, restaurant.admin()), null);
                EventStream theirs = EventStream.open(caller(hotel, hotel.admin()), null)) {
            soon(() -> assertThat(theirs.comments()).isNotEmpty());
            String caseId = Bed.publishMark(restaurant.id(), 100, owner(restaurant.agent()), "owner");

            assertThat(ours.next().data()).contains(caseId);
            assertThat(ours.next().name()).isEqualTo("notification.created");
            assertThat(theirs.quietFor(Duration.ofMillis(500))).isTrue();

            // the place in the stream is no secret, and gives nothing away
            try (EventStream replay = EventStream.open(caller(hotel, hotel.admin()), theirs.lastId())) {
                assertThat(replay.quietFor(Duration.ofMillis(300))).isTrue();
            }
        }
    }

    @Test
    void anothersCursorIsRefused() throws Exception {
        for (int n = 0; n < 2; n++) {
            Bed.publishMark(restaurant.id(), 100, owner(restaurant.agent()), "owner");
        }
        soon(() -> assertThat(caller(restaurant, restaurant.agent()).notifications())
                .hasSize(4));
        String cursor = caller(restaurant, restaurant.agent())
                .json("/api/v1/notifications?limit=1")
                .required("nextCursor")
                .asString();
        String path = "/api/v1/notifications?limit=1&cursor=" + cursor;

        assertThat(caller(restaurant, restaurant.agent()).get(path).statusCode())
                .isEqualTo(200);
        assertThat(caller(restaurant, restaurant.lead()).get(path).statusCode()).isEqualTo(400);
        assertThat(caller(restaurant, restaurant.admin()).get(path).statusCode())
                .isEqualTo(400);
        assertThat(caller(hotel, hotel.agent()).get(path).body()).contains("invalid-cursor");
    }

    private String body(StandardTenant tenant, StandardPerson person) {
        return caller(tenant, person).get("/api/v1/notifications?limit=100").body();
    }

    private Http caller(StandardTenant tenant, StandardPerson person) {
        return new Http(port, tenant.tokenOf(person));
    }
}
