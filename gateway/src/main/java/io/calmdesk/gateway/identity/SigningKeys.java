package io.calmdesk.gateway.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.kernel.Blame;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keycloak's public keys, looked at again every few minutes for what was withdrawn. A token with an unknown key makes
 * us ask at once, but not more often than every few seconds: anybody can invent key ids. When Keycloak is away the
 * known keys go on.
 */
@Component
class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebClient http;
    private final String address;
    private final InstantSource clock;
    private volatile JWKSet known = new JWKSet();
    private volatile Instant asked = Instant.EPOCH;
    private @Nullable Mono<JWKSet> question;

    SigningKeys(GatewayProperties properties, WebClient.Builder http, InstantSource clock) {
        this.http = http.build();
        this.address = properties.signingKeysUrl().toString();
        this.clock = clock;
    }

    Flux<JWK> keysFor(SignedJWT token) {
        JWKSelector wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        List<JWK> found = wanted.select(known);
        if (!found.isEmpty()) {
            lookAgainAside();
            return Flux.fromIterable(found);
        }
        if (!known.isEmpty() && isWithin(PAUSE)) {
            return Flux.empty();
        }
        return ask().flatMapIterable(wanted::select);
    }

    private void lookAgainAside() {
        if (!isWithin(FRESH)) {
            ask().subscribe(
                            set -> {},
                            failure -> log.atWarn()
                                    .addKeyValue("failure", Blame.of(failure))
                                    .log("The signing keys could not be looked at again; the known ones go on."));
        }
    }

    private boolean isWithin(Duration time) {
        return clock.instant().isBefore(asked.plus(time));
    }

    /** However many wait for it, Keycloak is asked once. */
    private synchronized Mono<JWKSet> ask() {
        Mono<JWKSet> running = question;
        if (running == null) {
            asked = clock.instant();
            running = http.get()
                    .uri(address)
                    .retrieve()
                    .bodyToMono(String.class)
                    .timeout(PATIENCE)
                    .map(SigningKeys::parse)
                    .doOnNext(set -> known = set)
                    .doFinally(end -> answered())
                    .cache();
            question = running;
        }
        return running;
    }

    private synchronized void answered() {
        question = null;
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the keys of Keycloak cannot be read", e);
        }
    }
}
