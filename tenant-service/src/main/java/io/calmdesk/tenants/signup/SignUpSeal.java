package io.calmdesk.tenants.signup;

import io.calmdesk.settings.Sealer;
import java.util.Base64;

/** The two things of a sign-up that are personal, sealed each for its own place. */
enum SignUpSeal {
    NAME,
    EMAIL;

    String seal(Sealer sealer, String text) {
        return Base64.getEncoder().encodeToString(sealer.seal(text, context()));
    }

    String open(Sealer sealer, String sealed) {
        return sealer.open(Base64.getDecoder().decode(sealed), context());
    }

    private String context() {
        return "sign-up/" + name();
    }
}
