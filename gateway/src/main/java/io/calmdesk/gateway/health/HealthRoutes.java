package io.calmdesk.gateway.health;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.calmdesk.gateway.door.PathTable;
import io.calmdesk.gateway.problem.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One question for the whole platform: is every part of it there? Answered afresh at most once a second. */
@Configuration(proxyBeanMethods = false)
class HealthRoutes {

    private static final Duration FRESH = Duration.ofSeconds(1);

    @Bean
    RouterFunction<ServerResponse> healthPath(ServiceHealth health) {
        Mono<Map<String, Component>> components = components(health).cache(FRESH);
        return RouterFunctions.route()
                .GET(PathTable.HEALTH, request -> components.flatMap(HealthRoutes::answer))
                .route(path(PathTable.HEALTH), request -> Mono.error(Problem.methodNotAllowed("GET")))
                .build();
    }

    private static Mono<Map<String, Component>> components(ServiceHealth health) {
        return Flux.fromIterable(PathTable.services())
                .flatMap(service -> health.isUp(service).map(up -> Map.entry(service, Component.of(up))))
                .mergeWith(health.isUp().map(up -> Map.entry("gateway", Component.of(up))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new);
    }

    private static Mono<ServerResponse> answer(Map<String, Component> components) {
        boolean up = components.values().stream().allMatch(Component.UP::equals);
        return up
                ? ServerResponse.ok().bodyValue(Map.of("status", "UP", "components", components))
                : Mono.error(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-ready")
                        .retryAfter(FRESH)
                        .with("components", components));
    }

    private record Component(String status) {

        static final Component UP = new Component("UP");
        static final Component DOWN = new Component("DOWN");

        static Component of(boolean up) {
            return up ? UP : DOWN;
        }
    }
}
