package io.calmdesk.notifications;

import static io.calmdesk.notifications.Bed.desk;
import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.testing.StandardTenants.StandardTenant;
import io.calmdesk.testing.TokenMaker;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NotificationListIT {

    @LocalServerPort
    private int port;

    @Test
    void pagesHoldEverythingOnceNewestFirst() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        for (int n = 0; n < 5; n++) {
            Bed.publishMark(laowang.id(), 100, desk(), "cs-lead");
        }
        Http lead = new Http(port, laowang.tokenOf(laowang.lead()));
        soon(() -> assertThat(lead.notifications()).hasSize(10));

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = lead.json("/api/v1/notifications?limit=3" + cursor);
            page.required("items")
                    .values()
                    .forEach(it -> paged.add(it.required("id").asString()));
            cursor = page.required("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.required("nextCursor").asString();
        } while (!cursor.isEmpty());

        assertThat(paged)
                .isEqualTo(lead.notifications().stream()
                        .map(it -> it.required("id").asString())
                        .toList());
        assertThat(lead.notifications().stream().map(it -> it.required("at").asString()))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, out-of-range",
        "limit=101, out-of-range",
        "limit=x, out-of-range",
        "limit=-1, out-of-range",
        "cursor=x, invalid-cursor",
        "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, invalid-cursor",
        "cursor=%00, invalid-cursor"
    })
    void whatCannotBeMeantIsRefused(String query, String code) throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        Http lead = new Http(port, laowang.tokenOf(laowang.lead()));
        soon(() -> assertThat(lead.get("/api/v1/notifications").statusCode()).isEqualTo(200));

        HttpResponse<String> answer = lead.get("/api/v1/notifications?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void aBusinessThatIsNotKnownYetIsAskedToWait() {
        StandardTenant unknown = Bed.business("unknown");

        HttpResponse<String> answer = new Http(port, unknown.tokenOf(unknown.lead())).get("/api/v1/notifications");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("tenant-preparing");
    }

    @Test
    void withoutATokenNothingIsListed() {
        assertThat(new Http(port, null).get("/api/v1/notifications").statusCode())
                .isEqualTo(401);
        assertThat(new Http(port, TokenMaker.shared().tenantlessToken("somebody"))
                        .get("/api/v1/notifications")
                        .body())
                .contains("token-ambiguous");
    }
}
