package io.calmdesk.web.problem;

import io.calmdesk.kernel.Blame;
import io.calmdesk.kernel.Languages;
import io.calmdesk.web.Correlation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem, and tells the log what the caller is not told. */
public final class ProblemWriter {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final ProblemTexts texts = new ProblemTexts();
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Writes the answer to what went wrong; a failure nobody foresaw is logged and answered without its text. */
    public Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        Problem problem = Problems.of(failure);
        if (problem.status().is5xxServerError()) {
            log(exchange, problem, failure);
        }
        byte[] body = json.writeValueAsBytes(body(exchange, problem));
        var response = exchange.getResponse();
        response.setStatusCode(problem.status());
        response.getHeaders().addAll(problem.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> body(ServerWebExchange exchange, Problem problem) {
        Locale language = Languages.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", texts.title(problem.code(), problem.status().value(), language));
        body.put("status", problem.status().value());
        texts.detail(problem.code(), language).ifPresent(text -> body.put("detail", text));
        body.put("instance", exchange.getRequest().getURI().getRawPath());
        body.put("code", problem.code());
        if (!problem.errors().isEmpty()) {
            body.put("errors", errors(problem, language));
        }
        problem.details().forEach(body::putIfAbsent);
        String correlation = exchange.getAttribute(Correlation.KEY);
        if (correlation != null) {
            body.put("traceId", correlation);
        }
        return body;
    }

    private List<Map<String, String>> errors(Problem problem, Locale language) {
        return problem.errors().stream()
                .map(it -> {
                    var error = new LinkedHashMap<String, String>();
                    error.put("field", it.field());
                    error.put("code", it.code());
                    texts.field(it.code(), language).ifPresent(text -> error.put("detail", text));
                    return (Map<String, String>) error;
                })
                .toList();
    }

    private static void log(ServerWebExchange exchange, Problem problem, Throwable failure) {
        var line = problem.status().value() == 500 ? log.atError() : log.atWarn();
        // An event loop knows nothing of requests; said twice, a JSON log would refuse the line.
        try (var _ = MDC.putCloseable(Correlation.KEY, exchange.getAttribute(Correlation.KEY))) {
            line.addKeyValue("method", exchange.getRequest().getMethod())
                    .addKeyValue("code", problem.code())
                    .addKeyValue("failure", Blame.of(failure))
                    .log("request failed");
        }
    }
}
