package io.calmdesk.gateway.door;

import io.calmdesk.gateway.GatewayProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What browsers are told to refuse on our behalf: framing, guessing types, scripts from elsewhere. */
@Component
class SecurityHeaders {

    /** Styles are written into the page by the component library, hence the one exception. */
    private static final String PAGES = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private final boolean secure;

    SecurityHeaders(GatewayProperties properties) {
        this.secure = properties.secure();
    }

    void add(HttpHeaders headers, Area area) {
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (area == Area.IDENTITY) {
            return; // Keycloak's pages carry their own, made for them
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "geolocation=(), microphone=(), camera=(self)");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", area == Area.CONSOLE ? PAGES : DATA);
        if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
    }
}
