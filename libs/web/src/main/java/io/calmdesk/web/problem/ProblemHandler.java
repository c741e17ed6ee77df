package io.calmdesk.web.problem;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The one place where what was thrown while serving a request becomes an answer; before Spring Boot's own. */
@Order(-2)
final class ProblemHandler implements ErrorWebExceptionHandler {

    private final ProblemWriter problems;

    ProblemHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            // half an answer is out: only breaking off tells the caller that it is not whole
            return Mono.error(failure);
        }
        return problems.write(exchange, failure);
    }
}
