package io.calmdesk.gateway.apidoc;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.calmdesk.gateway.door.PathTable;
import io.calmdesk.gateway.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The address of the API's description. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentRoutes {

    @Bean
    RouterFunction<ServerResponse> apiDocumentPath(ApiDocument document) {
        return RouterFunctions.route()
                .GET(
                        PathTable.API_DOCS,
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(document.bytes()))
                .route(path(PathTable.API_DOCS), request -> Mono.error(Problem.methodNotAllowed("GET")))
                .build();
    }
}
