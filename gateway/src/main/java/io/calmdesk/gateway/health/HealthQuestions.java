package io.calmdesk.gateway.health;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Those who only ask, every few seconds, how we are: they are neither counted nor followed. */
@Component
class HealthQuestions implements ObservationPredicate {

    @Override
    public boolean test(String name, Observation.Context context) {
        ServerHttpRequest asked =
                context instanceof ServerRequestObservationContext request ? request.getCarrier() : null;
        return asked == null || !asked.getPath().value().startsWith("/actuator/");
    }
}
