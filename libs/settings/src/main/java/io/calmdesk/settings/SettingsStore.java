package io.calmdesk.settings;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        var whole = new HashSet<String>();
        for (Document found : documents.find(and(
                CURRENT,
                eq("_id.tenant", tenant.value()),
                in(
                        "_id.section",
                        sections.stream()
                                .filter(it -> !it.equals(Sections.PEOPLE))
                                .toList())))) {
            if (StoredManifest.is(found)) {
                if (StoredManifest.whole(found)) {
                    whole.add(StoredManifest.section(found));
                }
            } else {
                items.add(found);
            }
        }
        var bySection = new HashMap<String, Map<String, Setting>>();
        newest(items.stream())
                .forEach(it -> bySection
                        .computeIfAbsent(it.section(), section -> new HashMap<>())
                        .put(it.setting().item(), it.setting()));
        return new TenantSettings(bySection, whole);
    }

    /** The sections of a tenant that are whole. */
    Set<String> whole(TenantId tenant) {
        return found(and(
                        CURRENT,
                        eq("_id.tenant", tenant.value()),
                        // the index holds an empty item for manifests, which have none
                        eq("_id.item", null),
                        eq("_id.manifest", true)))
                .filter(StoredManifest::whole)
                .map(StoredManifest::section)
                .collect(toSet());
    }

    Optional<Setting> current(TenantId tenant, String section, String item) {
        return newest(found(and(
                        CURRENT, eq("_id.tenant", tenant.value()), eq("_id.section", section), eq("_id.item", item))))
                .map(StoredSetting::setting)
                .findFirst();
    }

    /** Like {@link #current}, with the tenant's keys from the same read. */
    Optional<PersonWithKeys> person(TenantId tenant, String actor) {
        var found = newest(found(and(
                        CURRENT,
                        eq("_id.tenant", tenant.value()),
                        or(
                                and(eq("_id.section", Sections.PEOPLE), eq("_id.item", actor)),
                                and(eq("_id.section", Sections.KEYS), eq("_id.item", Sections.DATA))))))
                .collect(toMap(StoredSetting::section, StoredSetting::setting));
        return Optional.ofNullable(found.get(Sections.PEOPLE))
                .map(it -> new PersonWithKeys(it, Optional.ofNullable(found.get(Sections.KEYS))));
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

    /** A person's record, and the keys that open it when they have come. */
    record PersonWithKeys(Setting person, Optional<Setting> keys) {}

    private record ItemName(TenantId tenant, String section, String item) {}
}
