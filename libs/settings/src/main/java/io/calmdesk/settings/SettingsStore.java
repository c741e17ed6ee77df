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
        return whole(found(manifests(tenant)));
    }

    Optional<Setting> current(TenantId tenant, String section, String item) {
        return newest(found(currentItem(tenant, section, item)))
                .map(StoredSetting::setting)
                .findFirst();
    }

    /** All that must be known to let an actor in, from one read. */
    Admission admission(TenantId tenant, String actor) {
        // each branch names tenant and item, so that each is a seek: a common prefix would walk through all people
        List<Document> found = documents
                .find(or(
                        currentItem(tenant, Sections.PEOPLE, actor),
                        currentItem(tenant, Sections.KEYS, Sections.DATA),
                        manifests(tenant)))
                .into(new ArrayList<>());
        Map<String, Setting> items = newest(found.stream().filter(it -> !StoredManifest.is(it)))
                .collect(toMap(StoredSetting::section, StoredSetting::setting));
        return new Admission(
                Optional.ofNullable(items.get(Sections.PEOPLE)),
                Optional.ofNullable(items.get(Sections.KEYS)),
                whole(found.stream()));
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

    private static Bson currentItem(TenantId tenant, String section, String item) {
        return and(CURRENT, eq("_id.tenant", tenant.value()), eq("_id.section", section), eq("_id.item", item));
    }

    private static Bson manifests(TenantId tenant) {
        // the index holds an empty item for manifests, which have none
        return and(CURRENT, eq("_id.tenant", tenant.value()), eq("_id.item", null), eq("_id.manifest", true));
    }

    private static Set<String> whole(Stream<Document> found) {
        return found.filter(StoredManifest::is)
                .filter(StoredManifest::whole)
                .map(StoredManifest::section)
                .collect(toSet());
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

    /** A person's record, the keys that open it, and the tenant's whole sections. */
    record Admission(Optional<Setting> person, Optional<Setting> keys, Set<String> whole) {}

    private record ItemName(TenantId tenant, String section, String item) {}
}
