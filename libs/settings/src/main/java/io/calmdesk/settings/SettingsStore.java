package io.calmdesk.settings;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The questions asked of the collection {@code settings}, each served by an index. While a new version is being
 * stored an item may have two current documents for a moment, so that every answer takes the newest of an item.
 */
final class SettingsStore {

    static final String COLLECTION = "settings";

    private static final Bson CURRENT = eq("current", true);

    private final MongoCollection<Document> documents;

    SettingsStore(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    TenantSettings settings(TenantId tenant, List<String> sections) {
        var items = new ArrayList<Document>();
        var manifests = new HashMap<String, Map<String, Long>>();
        for (Document found : documents.find(and(
                CURRENT,
                eq("_id.tenant", tenant.value()),
                in(
                        "_id.section",
                        sections.stream()
                                .filter(it -> !it.equals(Sections.PEOPLE))
                                .toList())))) {
            if (StoredManifest.is(found)) {
                manifests.put(StoredManifest.section(found), StoredManifest.items(found));
            } else {
                items.add(found);
            }
        }
        var bySection = new HashMap<String, Map<String, Setting>>();
        newest(items.stream())
                .forEach(it -> bySection
                        .computeIfAbsent(it.section(), section -> new HashMap<>())
                        .put(it.setting().item(), it.setting()));
        return new TenantSettings(bySection, manifests);
    }

    Optional<Setting> current(TenantId tenant, String section, String item) {
        return newest(found(and(
                        CURRENT, eq("_id.tenant", tenant.value()), eq("_id.section", section), eq("_id.item", item))))
                .map(StoredSetting::setting)
                .findFirst();
    }

    Optional<Setting> at(TenantId tenant, String section, String item, long version) {
        return found(eq("_id", StoredSetting.id(tenant, section, item, version)))
                .map(StoredSetting::of)
                .filter(it -> !it.removed())
                .map(StoredSetting::setting)
                .findFirst();
    }

    Optional<StoredSetting> profileBySlug(String slug) {
        return newest(found(and(CURRENT, eq("slugs", slug))))
                // the name's holder of today goes before whoever had it once
                .min(Comparator.comparing(it -> !slug.equals(it.setting().data().get("slug"))));
    }

    List<Setting> peopleWithRole(TenantId tenant, Role role) {
        return newest(found(and(CURRENT, eq("_id.tenant", tenant.value()), eq("_id.section", Sections.PEOPLE))))
                .map(StoredSetting::setting)
                .filter(it -> Boolean.TRUE.equals(it.data().get("active")))
                .filter(it -> Person.Kind.PERSON.code().equals(it.data().get("kind")))
                .filter(it -> Data.texts(it.data(), "roles").contains(role.code()))
                .sorted(Comparator.comparing(Setting::item))
                .toList();
    }

    List<TenantId> tenantsOf(String actor) {
        return newest(found(and(CURRENT, eq("_id.item", actor), eq("_id.section", Sections.PEOPLE))))
                .filter(it -> Boolean.TRUE.equals(it.setting().data().get("active")))
                .map(StoredSetting::tenant)
                .sorted()
                .toList();
    }

    private Stream<Document> found(Bson filter) {
        return documents.find(filter).into(new ArrayList<>()).stream();
    }

    private static Stream<StoredSetting> newest(Stream<Document> found) {
        return found
                .map(StoredSetting::of)
                .collect(toMap(
                        it -> new ItemName(
                                it.tenant(), it.section(), it.setting().item()),
                        it -> it,
                        StoredSetting::newer))
                .values()
                .stream()
                .filter(it -> !it.removed());
    }

    private record ItemName(TenantId tenant, String section, String item) {}
}
