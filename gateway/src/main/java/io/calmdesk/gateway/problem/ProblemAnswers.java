package io.calmdesk.gateway.problem;

import io.calmdesk.kernel.Languages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as a problem document in the caller's language. */
@Component
class ProblemAnswers {

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        Locale language = Languages.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        problem.headers().forEach(headers::set);
        byte[] body = json.writeValueAsBytes(document(exchange, problem, language));
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, @Nullable Object> document(
            ServerWebExchange exchange, Problem problem, Locale language) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", ProblemTexts.title(problem.code(), language));
        document.put("status", problem.status().value());
        ProblemTexts.detail(problem.code(), language).ifPresent(text -> document.put("detail", text));
        document.put("instance", exchange.getRequest().getURI().getRawPath());
        document.put("code", problem.code());
        document.put("traceId", correlationId(exchange));
        document.putAll(problem.members());
        return document;
    }

    static @Nullable String correlationId(ServerWebExchange exchange) {
        return exchange.getResponse().getHeaders().getFirst("X-Correlation-Id");
    }
}
