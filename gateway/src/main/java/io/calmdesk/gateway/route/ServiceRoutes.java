package io.calmdesk.gateway.route;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.door.PathTable;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads each path of the table to the service that answers it, found by its name in the register. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    private static final int FOREVER = -1;

    @Bean
    RouteLocator routes(
            RouteLocatorBuilder builder, GatewayProperties properties, StreamEnd streamEnd, KeycloakCookies cookies) {
        RouteLocatorBuilder.Builder routes = builder.routes()
                .route(
                        "stream",
                        route -> route.path(PathTable.STREAM)
                                .filters(filters -> filters.filter(streamEnd))
                                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, FOREVER)
                                .uri("lb://" + PathTable.serviceOf(PathTable.STREAM)))
                .route(
                        "keycloak",
                        route -> route.path(PathTable.identityPatterns().toArray(String[]::new))
                                .filters(filters -> filters.filter(cookies))
                                .uri(properties.keycloakUrl()));
        for (String service : PathTable.services()) {
            routes.route(
                    service,
                    route -> route.path(PathTable.patterns(service).toArray(String[]::new))
                            .uri("lb://" + service));
        }
        return routes.build();
    }
}
