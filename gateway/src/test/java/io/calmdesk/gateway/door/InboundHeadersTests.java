package io.calmdesk.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class InboundHeadersTests {

    @Test
    @Tag("R-003")
    void headersThatPretendAreRemovedInEverySpelling() {
        HttpHeaders headers = new HttpHeaders();
        for (String name : new String[] {
            "X-Tenant",
            "x-tenant-id",
            "X-TENANTID",
            "X-Calmdesk-Caller",
            "X-Forwarded-For",
            "Forwarded",
            "X-Real-IP",
            "traceparent"
        }) {
            headers.add(name, "someone");
        }
        headers.add("Idempotency-Key", "kept");
        InboundHeaders.cleanse(headers, new Arrival(Area.TENANT_API, InetAddress.getLoopbackAddress(), "abc"));
        assertThat(headers.headerNames()).containsExactlyInAnyOrder("Idempotency-Key", "X-Correlation-Id");
    }

    @Test
    void onlyHarmlessCorrelationIdsAreKept() {
        assertThat(InboundHeaders.correlationId("order-17.b_2")).isEqualTo("order-17.b_2");
        for (String bad : new String[] {"", "a b", "a\nb", "单号", "x".repeat(65)}) {
            assertThat(InboundHeaders.correlationId(bad)).isNotEqualTo(bad).hasSize(36);
        }
        assertThat(InboundHeaders.correlationId(null)).hasSize(36);
    }
}
