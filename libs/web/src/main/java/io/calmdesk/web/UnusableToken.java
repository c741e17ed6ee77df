package io.calmdesk.web;

import org.springframework.security.core.AuthenticationException;

/** A request whose token is missing or says nothing we can act on (401), with the code of the answer. */
public final class UnusableToken extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public UnusableToken(String code) {
        super(code);
    }

    /** The stable code, for example {@code token-ambiguous}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
