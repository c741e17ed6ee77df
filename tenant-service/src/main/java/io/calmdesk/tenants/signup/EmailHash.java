package io.calmdesk.tenants.signup;

import io.calmdesk.settings.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns an address into what may be stored and compared without saying whose it is. */
public final class EmailHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public EmailHash(MasterKey master) {
        this.key = new SecretKeySpec(master.derive("sign-up-email"), ALGORITHM);
    }

    /** The keyed hash of an address in lower case, in hexadecimal. */
    public String of(String email) {
        return HexFormat.of().formatHex(bytes(email));
    }

    private byte[] bytes(String email) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(email.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
