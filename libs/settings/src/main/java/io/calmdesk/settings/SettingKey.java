package io.calmdesk.settings;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.util.Optional;
import org.bson.Document;

/** The key of a record on the settings topic, read back: all that a tombstone says. */
record SettingKey(TenantId tenant, String section, String item, long version) {

    /** The key in parts; empty for a key we do not know. A manifest has the version 0. */
    static Optional<SettingKey> of(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length < 3 || !Ids.isId(parts[0])) {
            return Optional.empty();
        }
        TenantId tenant = new TenantId(parts[0]);
        if (parts.length == 3 && parts[2].equals("manifest")) {
            return Optional.of(new SettingKey(tenant, parts[1], "", 0));
        }
        if (parts.length == 4 && parts[3].matches("[0-9]{1,18}")) {
            return Optional.of(new SettingKey(tenant, parts[1], parts[2], Long.parseLong(parts[3])));
        }
        return Optional.empty();
    }

    Document documentId() {
        return item.isEmpty() ? StoredManifest.id(tenant, section) : StoredSetting.id(tenant, section, item, version);
    }
}
