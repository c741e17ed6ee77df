package io.calmdesk.gateway.session;

import io.calmdesk.kernel.Languages;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The few sentences a person may meet between Keycloak's forms and the console. */
final class LogInPages {

    private static final String BUNDLE = "io.calmdesk.gateway.session.pages";
    private static final ResourceBundle.Control ONLY_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private LogInPages() {}

    /** The log-in worked, but nobody has given this person a place to work. */
    static Mono<ServerResponse> noTenant(ServerRequest request) {
        return page(request, "no-tenant");
    }

    /** The trip to Keycloak cannot be finished; starting again helps. */
    static Mono<ServerResponse> startAgain(ServerRequest request) {
        return page(request, "start-again");
    }

    private static Mono<ServerResponse> page(ServerRequest request, String name) {
        Locale language = Languages.of(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, language, ONLY_ASKED);
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .bodyValue("""
                        <!doctype html>
                        <html lang="%s">
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Calmdesk</title>
                        <h1>%s</h1>
                        <p>%s</p>
                        <p><a href="%s">%s</a></p>
                        </html>
                        """.formatted(
                                language.toLanguageTag(),
                                texts.getString(name + ".title"),
                                texts.getString(name + ".text"),
                                texts.getString(name + ".link"),
                                texts.getString(name + ".go")));
    }
}
