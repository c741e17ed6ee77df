package io.calmdesk.web.request;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.web.Caller;
import io.calmdesk.web.ETags;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import io.calmdesk.web.Limit;
import io.calmdesk.web.UnusableToken;
import io.calmdesk.web.security.CallerAuthentication;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One kind of controller argument: which parameters want it, and how it is taken from the request. */
record ControllerArguments(Predicate<MethodParameter> wanted, Function<ServerWebExchange, Mono<Object>> taken)
        implements HandlerMethodArgumentResolver {

    static List<ControllerArguments> all() {
        return List.of(
                new ControllerArguments(of(Caller.class), ControllerArguments::caller),
                new ControllerArguments(
                        of(IdempotencyKey.class),
                        exchange -> Mono.justOrEmpty(exchange.getAttributes().get(IdempotencyFilter.ATTRIBUTE))),
                new ControllerArguments(of(Limit.class), ControllerArguments::limit),
                new ControllerArguments(it -> it.hasParameterAnnotation(IfMatch.class), ControllerArguments::ifMatch));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return wanted.test(parameter);
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return taken.apply(exchange);
    }

    private static Predicate<MethodParameter> of(Class<?> type) {
        return it -> it.getParameterType() == type;
    }

    private static Mono<Object> caller(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(CallerAuthentication.class)
                .<Object>map(CallerAuthentication::caller)
                .switchIfEmpty(Mono.error(() -> new UnusableToken("unauthenticated")));
    }

    private static Mono<Object> limit(ServerWebExchange exchange) {
        List<String> sent = exchange.getRequest().getQueryParams().get("limit");
        if (sent == null) {
            return Mono.just(Limit.DEFAULT);
        }
        if (sent.size() > 1 || sent.getFirst() == null) {
            return Mono.error(Malformed.field("limit", "out-of-range"));
        }
        return Mono.fromCallable(() -> Limit.of(sent.getFirst()));
    }

    private static Mono<Object> ifMatch(ServerWebExchange exchange) {
        List<String> sent = exchange.getRequest().getHeaders().getOrEmpty("If-Match");
        return Mono.fromCallable(() -> sent.isEmpty() ? OptionalLong.empty() : ETags.version(String.join(",", sent)));
    }
}
