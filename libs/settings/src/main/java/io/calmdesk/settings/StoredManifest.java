package io.calmdesk.settings;

import static java.util.stream.Collectors.toMap;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * A section's manifest as a document of the collection {@code settings}: {@code items} is in force, {@code next} waits
 * until everything it asks for has come.
 */
final class StoredManifest {

    private StoredManifest() {}

    static boolean is(Document document) {
        return document.get("_id", Document.class).getBoolean("manifest", false);
    }

    static Document id(TenantId tenant, String section) {
        return new Document("tenant", tenant.value()).append("section", section).append("manifest", true);
    }

    static String section(Document document) {
        return document.get("_id", Document.class).getString("section");
    }

    /** Whether a manifest is in force: the section is whole. */
    static boolean whole(Document document) {
        return document.containsKey("items");
    }

    static Map<String, Long> versions(List<Document> items) {
        return items.stream().collect(toMap(it -> it.getString("item"), it -> it.getLong("version")));
    }

    /** As a list, since the names of items may hold what a field name may not. */
    static List<Document> items(SettingsManifest manifest) {
        return manifest.items().entrySet().stream()
                .map(it -> new Document("item", it.getKey()).append("version", it.getValue()))
                .toList();
    }
}
