package io.calmdesk.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Signs access tokens of the same form as Keycloak's and serves the public key, so that services verify them exactly
 * as in production. One per JVM; with {@link WithTokens} every service of the JVM trusts it.
 */
public final class TokenMaker {

    private static final class Shared {
        static final TokenMaker INSTANCE = new TokenMaker(RealTime.clock());
    }

    private final InstantSource clock;
    private final RSAKey key;
    private final HttpServer server;

    private TokenMaker(InstantSource clock) {
        this.clock = clock;
        try {
            this.key = new RSAKeyGenerator(2048)
                    .keyID("tests")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
        server.start();
    }

    /** The token maker of this JVM. */
    public static TokenMaker shared() {
        return Shared.INSTANCE;
    }

    /** Where the public keys are served. */
    public String keysUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
    }

    /** A token of a person or API client with these roles in one business, valid for five minutes. */
    public String token(TenantId tenant, String actor, Role... roles) {
        return sign(claims(actor, Duration.ofMinutes(5)).claim("organization", Map.of(tenant.value(), holding(roles))));
    }

    /** A token that ran out an hour ago. */
    public String expiredToken(TenantId tenant, String actor, Role... roles) {
        return sign(claims(actor, Duration.ofHours(-1)).claim("organization", Map.of(tenant.value(), holding(roles))));
    }

    /** A token that names two businesses, which no service may accept. */
    public String ambiguousToken(TenantId one, TenantId other, String actor, Role... roles) {
        return sign(claims(actor, Duration.ofMinutes(5))
                .claim("organization", Map.of(one.value(), holding(roles), other.value(), holding(roles))));
    }

    /** A token that names no business at all. */
    public String tenantlessToken(String actor) {
        return sign(claims(actor, Duration.ofMinutes(5)));
    }

    /** A well-formed token signed by a key nobody trusts. */
    public String forgedToken(TenantId tenant, String actor, Role... roles) {
        return new TokenMaker(clock).token(tenant, actor, roles);
    }

    private static Map<String, Object> holding(Role... roles) {
        List<String> codes = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (Role role : roles) {
            codes.add(role.code());
            groups.add("/" + role.code());
        }
        return Map.of("groups", groups, "resource_access", Map.of("platform", Map.of("roles", codes)));
    }

    private JWTClaimsSet.Builder claims(String actor, Duration validFor) {
        Instant now = clock.instant();
        String publicUrl = System.getProperty("CALMDESK_PUBLIC_URL", "http://127.0.0.1:8080");
        return new JWTClaimsSet.Builder()
                .issuer(publicUrl + "/auth/realms/calmdesk")
                .audience("platform")
                .subject(actor)
                .claim("typ", "Bearer")
                .issueTime(Date.from(now.minusSeconds(7200)))
                .expirationTime(Date.from(now.plus(validFor)));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
