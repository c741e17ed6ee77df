package io.calmdesk.web;

import org.springframework.security.core.AuthenticationException;

/** A request whose token is missing or says nothing we can act on (401), with the code of the answer. */
final class UnusableToken extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    UnusableToken(String code) {
        super(code);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
