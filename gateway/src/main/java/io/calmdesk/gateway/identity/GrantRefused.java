package io.calmdesk.gateway.identity;

/** Keycloak does not accept the code or refresh token (any more); trying again is of no use. */
public final class GrantRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal, with Keycloak's word for it. */
    public GrantRefused(String error) {
        super(error, null, false, false);
    }
}
