package io.calmdesk.casedesk.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.calmdesk.kernel.Ids;
import io.calmdesk.settings.Sealer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;

/** The key of one party, the customer of one or several cases; it lies in the key store wrapped by the tenant's key. */
public final class PartyKey {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final String party;
    private final Aead aead;
    private final byte[] wrapped;

    private PartyKey(String party, KeysetHandle keys, byte[] wrapped) throws GeneralSecurityException {
        this.party = party;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.wrapped = wrapped;
    }

    /** A key for a party not met before. */
    public static PartyKey forNewParty(Sealer sealer) {
        try {
            String party = Ids.next();
            KeysetHandle keys =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            byte[] clear = TinkProtoKeysetFormat.serializeKeyset(
                    keys, InsecureSecretKeyAccess.get(), RegistryConfiguration.get());
            return new PartyKey(party, keys, sealer.sealBytes(clear, context(party)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key as it lies in the key store. */
    public static PartyKey unwrap(String party, byte[] wrapped, Sealer sealer) {
        try {
            byte[] clear = sealer.openBytes(wrapped, context(party));
            return new PartyKey(
                    party,
                    TinkProtoKeysetFormat.parseKeyset(
                            clear, InsecureSecretKeyAccess.get(), RegistryConfiguration.get()),
                    wrapped);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("the key of party " + party + " cannot be used", foreign);
        }
    }

    /** The party's id. */
    public String party() {
        return party;
    }

    /** The key as it lies in the key store. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    /** Seals named texts for one place. */
    public Sealed seal(String place, Map<String, String> fields) {
        try {
            return new Sealed(party, place, aead.encrypt(Fields.write(fields), bytes(place)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what was sealed for this place with this key. */
    Map<String, String> open(String place, byte[] sealed) {
        try {
            return Fields.read(aead.decrypt(sealed, bytes(place)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("what stands at " + place + " was not sealed there", broken);
        }
    }

    private static String context(String party) {
        return "party/" + party + "/key";
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
