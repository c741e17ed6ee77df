package io.calmdesk.gateway.me;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.calmdesk.gateway.door.PathTable;
import io.calmdesk.gateway.identity.Caller;
import io.calmdesk.gateway.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** The address where callers ask who they are. */
@Configuration(proxyBeanMethods = false)
class MeRoutes {

    @Bean
    RouterFunction<ServerResponse> mePath(Me me, Scheduler blocking) {
        return RouterFunctions.route()
                .GET(PathTable.ME, request -> answer(me, blocking, request))
                .route(path(PathTable.ME), request -> Mono.error(Problem.methodNotAllowed("GET")))
                .build();
    }

    private static Mono<ServerResponse> answer(Me me, Scheduler blocking, ServerRequest request) {
        Caller caller = Caller.of(request.exchange());
        return Mono.fromCallable(() -> me.of(caller))
                .subscribeOn(blocking)
                .flatMap(view ->
                        ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(view));
    }
}
