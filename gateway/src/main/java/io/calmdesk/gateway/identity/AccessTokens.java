package io.calmdesk.gateway.identity;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.problem.Problem;
import io.calmdesk.kernel.Blame;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Verifies access tokens: signature, issuer, audience, time, and exactly one business. */
@Component
public class AccessTokens {

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
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
                .onErrorMap(AccessTokens::refusal)
                .map(TokenClaims::caller)
                .doOnNext(this::checkTime);
    }

    private void checkTime(Caller caller) {
        if (clock.instant().isAfter(caller.expiresAt().plus(CLOCK_SKEW))) {
            throw Problem.unauthenticated("token-expired");
        }
    }

    /** Only what is wrong with the token is the caller's fault; whatever else happened, they may come again. */
    private static Problem refusal(Throwable failure) {
        if (failure instanceof BadJwtException) {
            return Problem.unauthenticated("token-invalid");
        }
        log.atWarn().addKeyValue("failure", Blame.of(failure)).log("A token could not be verified.");
        return Problem.unavailable();
    }
}
