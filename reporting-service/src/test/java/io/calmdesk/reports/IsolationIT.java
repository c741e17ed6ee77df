package io.calmdesk.reports;

import static io.calmdesk.reports.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IsolationIT {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private SettingsCopy settings;

    private StandardTenant restaurant;
    private StandardTenant hotel;

    @BeforeEach
    void twoBusinesses() throws Exception {
        restaurant = Bed.knownBusiness("laowang");
        hotel = Bed.knownBusiness("heting");
        soon(() -> assertThat(settings.complete(restaurant.id()) && settings.complete(hotel.id()))
                .isTrue());
    }

    @Test
    void everyReportCountsTheCallersBusinessAlone() throws Exception {
        Complaint.received(restaurant.id(), NOON, "food", "phone")
                .judged("food")
                .settled(Duration.ofMinutes(5))
                .kept()
                .publish();
        Complaint.received(hotel.id(), NOON, "noise", "web-form").publish();
        Complaint.received(hotel.id(), NOON, "noise", "web-form").missed().publish();
        crisis(restaurant, "fire");
        crisis(hotel, "theft");

        soon(() -> assertThat(figures(restaurant).all())
                .isEqualTo("{2026-03-10=1}\n{food=1}\n{settled=1}\n{phone=1}\n1 0 0\n1: 300 300 300\n{fire=1}"));
        soon(() -> assertThat(figures(hotel).all())
                .isEqualTo(
                        "{2026-03-10=2}\n{noise=2}\n{received=2}\n{web-form=2}\n0 1 1\n0: null null null\n{theft=1}"));
        assertThat(figures(restaurant).crisisRecords())
                .singleElement()
                .asString()
                .contains(" fire ");
        assertThat(figures(hotel).crisisRecords()).singleElement().asString().contains(" theft ");
    }

    @Test
    void aFactThatNamesAnothersCaseChangesNothingThere() throws Exception {
        Complaint ours = Complaint.received(restaurant.id(), NOON).publish();
        soon(() -> assertThat(figures(restaurant).cases("state")).isEqualTo(Map.of("received", 1L)));

        // two owners of facts never share an id; a reader that is told so all the same must not mix them
        new Facts(Bed.CASE_FACTS)
                .publish(
                        hotel.id(),
                        ours.id(),
                        2,
                        "case.closed",
                        "{\"happenedAt\":\"2026-03-10T04:00:00Z\",\"by\":\"x\"}");
        Complaint marker = Complaint.received(hotel.id(), NOON).publish();
        soon(() -> assertThat(figures(hotel).cases("state")).isEqualTo(Map.of("received", 1L)));

        assertThat(marker.id()).isNotEqualTo(ours.id());
        assertThat(figures(restaurant).cases("state")).isEqualTo(Map.of("received", 1L));
    }

    private static void crisis(StandardTenant business, String type) {
        new Facts(Bed.CRISIS_FACTS)
                .publish(
                        business.id(),
                        Ids.next(),
                        1,
                        "crisis.opened",
                        "{\"happenedAt\":\"2026-03-10T04:00:00Z\",\"by\":\"rule\",\"number\":\"K-1\",\"type\":\"" + type
                                + "\",\"level\":\"site\",\"state\":\"open\"}");
    }

    private Figures figures(StandardTenant business) {
        return Figures.seenBy(port, business, business.lead(), "2026-03-01", "2026-03-31");
    }
}
