package io.calmdesk.settings;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import io.calmdesk.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals and opens what is personal with one tenant's key, and makes look-up hashes that mean nothing elsewhere. */
public final class Sealer {

    private final TenantId tenant;
    private final Aead aead;
    private final Mac mac;

    Sealer(TenantId tenant, Aead aead, Mac mac) {
        this.tenant = tenant;
        this.aead = aead;
        this.mac = mac;
    }

    /** Seals a text for one place, for example {@code party/<id>/name}; it opens only for the same place. */
    public byte[] seal(String text, String context) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8), context);
    }

    /** Opens what {@link #seal} made; {@link SealBroken} when it was made for another place, tenant or key. */
    public String open(byte[] sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** Seals bytes, for example another key; see {@link #seal}. */
    public byte[] sealBytes(byte[] clear, String context) {
        try {
            return aead.encrypt(clear, boundTo(context));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what {@link #sealBytes} made. */
    public byte[] openBytes(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, boundTo(context));
        } catch (GeneralSecurityException broken) {
            throw new SealBroken(context, broken);
        }
    }

    /** A keyed hash to find a text by, always the same for the same text: 43 characters of base64url. */
    public String lookupHash(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(lookupHash(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A keyed hash of 32 bytes; see {@link #lookupHash(String)}. */
    public byte[] lookupHash(byte[] bytes) {
        try {
            return mac.computeMac(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] boundTo(String context) {
        return (tenant + "/" + context).getBytes(StandardCharsets.UTF_8);
    }
}
