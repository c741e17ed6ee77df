package io.calmdesk.settings;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** Makes a tenant's keys and wraps them with the master key, so that they may travel with its settings. */
public final class KeyWrapping {

    private final MasterKey master;

    public KeyWrapping(MasterKey master) {
        this.master = master;
    }

    /** New keys for a tenant, as the {@code data} of the settings item {@code keys/data}. */
    public Map<String, Object> newKeys(TenantId tenant) {
        try {
            return Map.of(
                    "wrapped", wrap(tenant, PredefinedAeadParameters.AES256_GCM, "wrapped"),
                    "lookup", wrap(tenant, lookupParameters(), "lookup"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The settings record that carries keys made by {@link #newKeys}. */
    public SettingRecord toRecord(TenantId tenant, long version, Map<String, Object> keys) {
        return new SettingRecord(tenant, Sections.KEYS, Sections.DATA, version, keys);
    }

    /** What seals and opens with these keys; keys of another tenant or master key are refused. */
    public Sealer sealer(TenantId tenant, Map<String, Object> keys) {
        try {
            return new Sealer(
                    tenant,
                    unwrap(tenant, keys, "wrapped").getPrimitive(RegistryConfiguration.get(), Aead.class),
                    unwrap(tenant, keys, "lookup").getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("keys of tenant " + tenant + " were not wrapped with this master key");
        }
    }

    private String wrap(TenantId tenant, Parameters parameters, String use) throws GeneralSecurityException {
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                master.aead(),
                boundTo(tenant, use),
                RegistryConfiguration.get());
        return Base64.getEncoder().encodeToString(wrapped);
    }

    private KeysetHandle unwrap(TenantId tenant, Map<String, Object> keys, String use) throws GeneralSecurityException {
        byte[] wrapped = Base64.getDecoder().decode(Data.text(keys, use));
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, master.aead(), boundTo(tenant, use), RegistryConfiguration.get());
    }

    private static byte[] boundTo(TenantId tenant, String use) {
        return (tenant + "/" + use).getBytes(StandardCharsets.UTF_8);
    }

    private static HmacParameters lookupParameters() throws GeneralSecurityException {
        return HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(32)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build();
    }
}
