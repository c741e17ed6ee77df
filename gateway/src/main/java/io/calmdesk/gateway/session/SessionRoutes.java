package io.calmdesk.gateway.session;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.calmdesk.gateway.door.PathTable;
import io.calmdesk.gateway.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The addresses of log-in, log-out and change of business. */
@Configuration(proxyBeanMethods = false)
class SessionRoutes {

    @Bean
    RouterFunction<ServerResponse> sessionPaths(SigningIn in, SigningOut out, SwitchingTenant switching) {
        return RouterFunctions.route()
                .GET(PathTable.LOGIN, request -> in.begin())
                .GET(PathTable.LOGIN_RETURN, in::comeBack)
                .POST(PathTable.LOGOUT, out::end)
                .POST(PathTable.MY_TENANT, switching::change)
                .route(path(PathTable.LOGIN).or(path(PathTable.LOGIN_RETURN)), only("GET"))
                .route(path(PathTable.LOGOUT).or(path(PathTable.MY_TENANT)), only("POST"))
                .build();
    }

    private static HandlerFunction<ServerResponse> only(String method) {
        return request -> Mono.error(Problem.methodNotAllowed(method));
    }
}
