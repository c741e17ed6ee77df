package io.calmdesk.gateway.identity;

import io.calmdesk.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One trip of a browser to Keycloak and back. The first asks only who it is; the second, silent one asks for a token
 * of one business. (Asking for a business at once would show the employers of anybody whose address one types.)
 *
 * @param state ties the return to this trip
 * @param nonce ties the ID token to it
 * @param verifier the secret of PKCE
 * @param tenant the business asked for; none on the first trip
 */
public record LogIn(
        String state,
        String nonce,
        String verifier,
        @Nullable TenantId tenant) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new trip. */
    public static LogIn begin(@Nullable TenantId tenant) {
        return new LogIn(random(), random(), random(), tenant);
    }

    Set<String> scopes() {
        return tenant == null ? Set.of("openid") : Set.of("openid", "organization:" + tenant);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("nonce", nonce);
        parameters.put("code_challenge", base64(sha256(verifier)));
        parameters.put("code_challenge_method", "S256");
        if (tenant != null) {
            parameters.put("prompt", "none");
        }
        return parameters;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return base64(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
