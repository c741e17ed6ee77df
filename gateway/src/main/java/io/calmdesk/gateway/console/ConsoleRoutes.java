package io.calmdesk.gateway.console;

import io.calmdesk.gateway.door.Area;
import io.calmdesk.gateway.door.Arrival;
import io.calmdesk.gateway.problem.Problem;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Serves the console and the public pages; what is neither a file nor a page is not found. */
@Configuration(proxyBeanMethods = false)
class ConsoleRoutes {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final CacheControl LASTING =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    RouterFunction<ServerResponse> consolePaths(ConsoleFiles files, Scheduler blocking) {
        return RouterFunctions.route(
                request -> Arrival.of(request.exchange()).area() == Area.CONSOLE,
                request -> READING.contains(request.method())
                        ? serve(files, blocking, request)
                        : Mono.error(Problem.methodNotAllowed("GET, HEAD")));
    }

    private static Mono<ServerResponse> serve(ConsoleFiles files, Scheduler blocking, ServerRequest request) {
        String path = request.uri().getRawPath();
        return Mono.fromCallable(() -> files.find(ConsolePages.document(path).orElse(path)))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(asset -> ServerResponse.ok()
                        .contentType(asset.type())
                        .cacheControl(asset.lasting() ? LASTING : CacheControl.noCache())
                        .bodyValue(asset.content()));
    }
}
