package io.calmdesk.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes settings records; strict, because a typing error in a setting would be believed for years. */
final class SettingsFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // a newer tenant-service may say more than this release knows
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SettingsFormat() {}

    static byte[] write(SettingsMessage message) {
        return JSON.writeValueAsBytes(
                switch (message) {
                    case SettingRecord it ->
                        new Wire(
                                it.tenant().value(),
                                it.section(),
                                it.item(),
                                it.version(),
                                it.data(),
                                it.sealed().isEmpty() ? null : it.sealed(),
                                it.removed() ? true : null,
                                null,
                                null);
                    case SettingsManifest it ->
                        new Wire(it.tenant().value(), it.section(), null, null, null, null, null, true, it.items());
                });
    }

    static SettingsMessage read(byte[] value) {
        try {
            Wire wire = JSON.readValue(value, Wire.class);
            var tenant = new TenantId(present(wire.tenant, "tenant"));
            String section = present(wire.section, "section");
            if (Boolean.TRUE.equals(wire.manifest)) {
                return new SettingsManifest(tenant, section, present(wire.items, "items"));
            }
            return new SettingRecord(
                    tenant,
                    section,
                    present(wire.item, "item"),
                    present(wire.version, "version"),
                    wire.data == null ? Map.of() : wire.data,
                    wire.sealed == null ? Map.of() : wire.sealed,
                    Boolean.TRUE.equals(wire.removed));
        } catch (JacksonException | NullPointerException unreadable) {
            throw new IllegalArgumentException("unreadable settings record", unreadable);
        }
    }

    static byte[] write(SettingApplied applied) {
        return JSON.writeValueAsBytes(new AppliedWire(
                applied.service(), applied.tenant().value(), applied.section(), applied.item(), applied.version()));
    }

    static SettingApplied readApplied(byte[] value) {
        try {
            AppliedWire wire = JSON.readValue(value, AppliedWire.class);
            return new SettingApplied(
                    present(wire.service, "service"),
                    new TenantId(present(wire.tenant, "tenant")),
                    present(wire.section, "section"),
                    wire.item,
                    wire.version);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("unreadable report of applied settings", unreadable);
        }
    }

    private static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("settings record without " + field);
        }
        return value;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Wire(
            @Nullable String tenant,
            @Nullable String section,
            @Nullable String item,
            @Nullable Long version,
            @Nullable Map<String, Object> data,
            @Nullable Map<String, byte[]> sealed,
            @Nullable Boolean removed,
            @Nullable Boolean manifest,
            @Nullable Map<String, Long> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record AppliedWire(
            @Nullable String service,
            @Nullable String tenant,
            @Nullable String section,
            @Nullable String item,
            long version) {}
}
