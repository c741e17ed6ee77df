package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import java.util.Map;

/** What travels on the settings topic: one version of an item, or the manifest of a section. */
public sealed interface SettingsMessage {

    /** The tenant whose settings these are. */
    TenantId tenant();

    /** The section, one of {@link Sections}. */
    String section();

    /** The key of the record on the compacted topic. */
    String key();

    /** The value of the record: JSON in UTF-8. */
    default byte[] value() {
        return SettingsFormat.write(this);
    }

    /** One version of one item; {@code removed} says that from this version on the item is gone. */
    record SettingRecord(
            TenantId tenant,
            String section,
            String item,
            long version,
            Map<String, Object> data,
            Map<String, byte[]> sealed,
            boolean removed)
            implements SettingsMessage {

        public SettingRecord {
            if (section.isEmpty() || section.contains("/") || item.isEmpty() || item.contains("/") || version < 1) {
                throw new IllegalArgumentException("not a settings item: " + section + "/" + item + "/" + version);
            }
            data = Map.copyOf(data);
            sealed = Map.copyOf(sealed);
        }

        /** An item that says everything in clear. */
        public SettingRecord(TenantId tenant, String section, String item, long version, Map<String, Object> data) {
            this(tenant, section, item, version, data, Map.of(), false);
        }

        @Override
        public String key() {
            return tenant + "/" + section + "/" + item + "/" + version;
        }
    }

    /** What a section must hold to be whole: its items, each with the least version that will do. */
    record SettingsManifest(TenantId tenant, String section, Map<String, Long> items) implements SettingsMessage {

        public SettingsManifest {
            items = Map.copyOf(items);
        }

        @Override
        public String key() {
            return tenant + "/" + section + "/manifest";
        }
    }
}
