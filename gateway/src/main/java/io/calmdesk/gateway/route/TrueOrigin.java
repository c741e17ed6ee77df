package io.calmdesk.gateway.route;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.door.Arrival;
import java.net.URI;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells services where a request came from and under which address it came in, after all that was claimed is gone. */
@Component
class TrueOrigin implements HttpHeadersFilter, Ordered {

    private final URI publicUrl;

    TrueOrigin(GatewayProperties properties) {
        this.publicUrl = properties.publicUrl();
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        headers.set("X-Forwarded-For", Arrival.of(exchange).address().getHostAddress());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
        return headers;
    }

    /** After the filters that take such headers away. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
