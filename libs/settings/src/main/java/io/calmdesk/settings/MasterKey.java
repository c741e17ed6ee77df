package io.calmdesk.settings;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The platform's one secret: wraps the tenants' keys, and yields the service's own keys by purpose. */
public final class MasterKey {

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final byte[] key;
    private final Aead aead;

    private MasterKey(byte[] key) {
        this.key = key;
        this.aead = wrapping(key);
    }

    /** The key from its text form, base64 of 32 bytes; anything else is a {@link MasterKeyUnusable}. */
    public static MasterKey of(String base64) {
        if (base64.isBlank()) {
            throw new MasterKeyUnusable("CALMDESK_MASTER_KEY is not set.");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new MasterKeyUnusable("CALMDESK_MASTER_KEY is not base64.");
        }
        if (key.length != 32) {
            throw new MasterKeyUnusable("CALMDESK_MASTER_KEY holds " + key.length + " bytes instead of 32.");
        }
        return new MasterKey(key);
    }

    /** Another key of 32 bytes, always the same for the same purpose, from which this one cannot be told. */
    public byte[] derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Aead aead() {
        return aead;
    }

    @AccessesPartialKey // the key is ours to hold: it comes from the environment, not from a keyset
    private static Aead wrapping(byte[] key) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var aes = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(aes).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
