package io.calmdesk.gateway.problem;

import io.calmdesk.kernel.Blame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one place where whatever goes wrong in the gateway becomes an answer. */
@Component
@Order(-2) // before Boot's own, which answers in another form
class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemAnswers answers;

    ProblemHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem = Failures.asProblem(failure).orElseGet(() -> {
            try (var _ = MDC.putCloseable("correlationId", ProblemAnswers.correlationId(exchange))) {
                log.atError().addKeyValue("failure", Blame.of(failure)).log("request failed");
            }
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        });
        return answers.write(exchange, problem);
    }
}
