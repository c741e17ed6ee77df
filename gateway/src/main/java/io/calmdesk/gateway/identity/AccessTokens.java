package io.calmdesk.gateway.identity;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/** Verifies access tokens: signature, issuer, audience, time, and exactly one business. */
@Component
public class AccessTokens {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final NimbusReactiveJwtDecoder decoder;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, GatewayProperties properties, InstantSource clock) {
        this.decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::keysFor).build();
        this.clock = clock;
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtIssuerValidator(properties.issuer()), new JwtAudienceValidator("platform")));
    }

    /** The caller a token stands for, or a {@link Problem}: 401, or 503 while the keys cannot be had. */
    public Mono<Caller> verify(String token) {
        return decoder.decode(token)
                .onErrorMap(failure -> keysUnreachable(failure) ? Problem.unavailable() : refused())
                .map(TokenClaims::caller)
                .doOnNext(this::checkTime);
    }

    private void checkTime(Caller caller) {
        if (clock.instant().isAfter(caller.expiresAt().plus(CLOCK_SKEW))) {
            throw Problem.unauthenticated("token-expired");
        }
    }

    private static Problem refused() {
        return Problem.unauthenticated("token-invalid");
    }

    private static boolean keysUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebClientException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
