package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;

/** One version of an item as a stored document. */
record StoredSetting(TenantId tenant, String section, Setting setting, boolean removed) {

    static StoredSetting of(Document document) {
        Document id = document.get("_id", Document.class);
        var data = new HashMap<String, Object>();
        document.get("data", new Document()).forEach((member, value) -> data.put(member, plain(value)));
        var sealed = new HashMap<String, byte[]>();
        document.get("sealed", new Document())
                .forEach((member, value) -> sealed.put(member, ((Binary) value).getData()));
        return new StoredSetting(
                new TenantId(id.getString("tenant")),
                id.getString("section"),
                new Setting(id.getString("item"), id.getLong("version"), data, sealed),
                document.getBoolean("removed", false));
    }

    static Document id(TenantId tenant, String section, String item, long version) {
        return new Document("tenant", tenant.value())
                .append("section", section)
                .append("item", item)
                .append("version", version);
    }

    static Document document(SettingRecord told) {
        Document document = new Document("_id", id(told.tenant(), told.section(), told.item(), told.version()))
                .append("data", new Document(told.data()));
        if (told.section().equals(Sections.PROFILE) && !told.removed()) {
            document.append("slugs", slugs(told.data()));
        }
        if (!told.sealed().isEmpty()) {
            document.append("sealed", new Document(told.sealed()));
        }
        if (told.removed()) {
            document.append("removed", true);
        }
        return document;
    }

    private static Set<Object> slugs(Map<String, Object> profile) {
        var slugs = new LinkedHashSet<Object>();
        slugs.add(Data.text(profile, "slug"));
        slugs.addAll(Data.texts(profile, "oldSlugs"));
        return slugs;
    }

    StoredSetting newer(StoredSetting other) {
        return other.setting.version() > setting.version() ? other : this;
    }

    /** As JSON gave it: the driver reads decimal numbers back as a type of its own. */
    private static Object plain(Object value) {
        return switch (value) {
            case Decimal128 number -> number.bigDecimalValue();
            case List<?> list -> list.stream().map(StoredSetting::plain).collect(Collectors.toUnmodifiableList());
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((member, it) -> copy.put((String) member, plain(it)));
                yield Map.copyOf(copy);
            }
            default -> value;
        };
    }
}
