package io.calmdesk.gateway.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.calmdesk.gateway.GatewayProperties;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keycloak's public keys. A token with an unknown key makes us ask again, but not more often than every few seconds:
 * anybody can invent key ids. When Keycloak is away the known keys go on.
 */
@Component
class SigningKeys {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebClient http;
    private final String address;
    private final InstantSource clock;
    private volatile JWKSet known = new JWKSet();
    private volatile Instant asked = Instant.EPOCH;

    SigningKeys(GatewayProperties properties, WebClient.Builder http, InstantSource clock) {
        this.http = http.build();
        this.address = properties.signingKeysUrl().toString();
        this.clock = clock;
    }

    Flux<JWK> keysFor(SignedJWT token) {
        JWKSelector wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        List<JWK> found = wanted.select(known);
        if (!found.isEmpty() || (!known.isEmpty() && clock.instant().isBefore(asked.plus(PAUSE)))) {
            return Flux.fromIterable(found);
        }
        return ask().flatMapIterable(wanted::select);
    }

    private Mono<JWKSet> ask() {
        return http.get()
                .uri(address)
                .retrieve()
                .bodyToMono(String.class)
                .timeout(PATIENCE)
                .map(SigningKeys::parse)
                .doOnNext(set -> {
                    known = set;
                    asked = clock.instant();
                });
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the keys of Keycloak cannot be read", e);
        }
    }
}
