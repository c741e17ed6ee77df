package io.calmdesk.web.problem;

import io.calmdesk.web.UnusableToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Tells what is wrong with a token, or that there is none. */
final class TokenFaults {

    private TokenFaults() {}

    static Problem of(AuthenticationException fault) {
        return switch (fault) {
            case AuthenticationServiceException keysAway -> Problems.unavailable("temporarily-unavailable", 1);
            case UnusableToken it -> unauthorised(it.code());
            case AuthenticationCredentialsNotFoundException none -> unauthorised("unauthenticated");
            default -> unauthorised(expired(fault) ? "token-expired" : "token-invalid");
        };
    }

    private static Problem unauthorised(String code) {
        return Problem.of(HttpStatus.UNAUTHORIZED, code)
                .with(
                        HttpHeaders.WWW_AUTHENTICATE,
                        code.equals("unauthenticated") ? "Bearer" : "Bearer error=\"invalid_token\"");
    }

    private static boolean expired(AuthenticationException fault) {
        return fault.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .allMatch(it -> String.valueOf(it.getDescription()).startsWith("Jwt expired"));
    }
}
