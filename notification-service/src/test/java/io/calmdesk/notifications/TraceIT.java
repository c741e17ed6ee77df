package io.calmdesk.notifications;

import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A mail is part of the trace of what it tells of, though it goes out later and from another thread. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    private SeenSpans seen;

    @Test
    void fromTheFactToTheMail() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        Bed.publishMark(laowang.id(), 50, Bed.desk(), "cs-lead");
        soon(() -> assertThat(Mailbox.of(laowang.lead().email())).hasSize(1));
        assertThat(seen.spans()).isEmpty();

        new Facts(Bed.CASE_FACTS)
                .inTrace("00-" + TRACE + "-00f067aa0ba902b7-01")
                .publishMark(laowang.id(), Ids.next(), 1, 100, Bed.desk(), "cs-lead");

        soon(() -> assertThat(seen.spans())
                .extracting(SpanData::getName)
                .contains("hand over by email", "hand over by stream"));
        assertThat(seen.spans()).allSatisfy(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(span.toString()).doesNotContain(laowang.lead().email());
        });
        SpanData read = named("promise-marks reads calmdesk.case.promise-mark-reached.v1");
        assertThat(read.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(named("hand over by email").getParentSpanId()).isEqualTo(read.getSpanId());
        assertThat(Mailbox.of(laowang.lead().email())).hasSize(2);
    }

    private SpanData named(String name) {
        return seen.spans().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
