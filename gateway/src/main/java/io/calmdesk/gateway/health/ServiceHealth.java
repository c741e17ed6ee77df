package io.calmdesk.gateway.health;

import java.net.URI;
import java.time.Duration;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.ReactiveDiscoveryClient;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks the running instances of a service whether they are well; one that is makes the service well. */
@Component
class ServiceHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReactiveDiscoveryClient register;
    private final ReactiveMongoTemplate mongo;
    private final WebClient http;

    ServiceHealth(ReactiveDiscoveryClient register, ReactiveMongoTemplate mongo, WebClient.Builder http) {
        this.register = register;
        this.mongo = mongo;
        this.http = http.build();
    }

    Mono<Boolean> isUp(String service) {
        return register.getInstances(service)
                .flatMap(this::answers)
                .any(up -> up)
                .timeout(PATIENCE)
                .onErrorReturn(false);
    }

    /** The gateway itself: without its database it knows no sessions. */
    Mono<Boolean> isUp() {
        return mongo.executeCommand("{ping: 1}").hasElement().timeout(PATIENCE).onErrorReturn(false);
    }

    private Mono<Boolean> answers(ServiceInstance instance) {
        return http.get()
                .uri(URI.create(instance.getUri() + "/actuator/health"))
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().is2xxSuccessful()))
                .onErrorReturn(false);
    }
}
