package io.calmdesk.tenants.signup;

import io.calmdesk.kernel.Unavailable;
import java.time.Duration;

/** The sign-up is still going on; the same request, repeated, will find it further. */
public final class SignUpContinuing extends Unavailable {

    private static final long serialVersionUID = 1L;

    public SignUpContinuing() {
        super("signup-continuing", Duration.ofSeconds(2));
    }
}
