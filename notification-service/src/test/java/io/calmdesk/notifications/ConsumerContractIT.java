package io.calmdesk.notifications;

import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What case-service promises to publish is what this service can read. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsumerContractIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Known known;

    @Test
    void everyExampleOfACaseFactIsAccepted() throws Exception {
        StandardTenant laowang = known.business("laowang");
        List<String> types = Contracts.types("calmdesk.case.");
        assertThat(types).hasSizeGreaterThanOrEqualTo(10);
        String caseId = Ids.next();

        try (EventStream stream = EventStream.open(new Http(port, laowang.tokenOf(laowang.admin())), null)) {
            soon(() -> assertThat(stream.comments()).isNotEmpty());
            long number = 0;
            for (String type : types) {
                number++;
                Bed.publish(laowang.id(), caseId, number, type, Contracts.example(type));
            }

            long last = number;
            soon(() -> assertThat(known.last(caseId)).isEqualTo(last));
            for (long version = 1; version <= last; version++) {
                assertThat(nextCaseChanged(stream))
                        .isEqualTo("{\"id\":\"" + caseId + "\",\"version\":" + version + "}");
            }
        }

        // the example of a mark tells somebody
        soon(() -> assertThat(new Http(port, laowang.tokenOf(laowang.admin())).notifications())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.required("caseId").asString()).isEqualTo(caseId)));
    }

    private static String nextCaseChanged(EventStream stream) throws InterruptedException {
        EventStream.Event event = stream.next();
        while (!event.name().equals("case.changed")) {
            event = stream.next();
        }
        return event.data();
    }
}
