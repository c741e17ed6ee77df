package io.calmdesk.settings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Writes what the settings topic says into the copy; a repeat changes nothing. */
final class SettingsIntake {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> documents;

    SettingsIntake(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** A section of a tenant. */
    record SectionName(TenantId tenant, String section) {}

    /**
     * Stores these messages and forgets what the tombstones name.
     *
     * @return the sections among those touched that have become whole, or are whole still
     */
    Set<SectionName> apply(List<SettingsMessage> messages, List<SettingKey> tombstones) {
        var writes = new ArrayList<WriteModel<Document>>();
        var touched = new LinkedHashSet<SectionName>();
        for (SettingsMessage message : messages) {
            switch (message) {
                case SettingRecord it -> writes.addAll(storing(it));
                case SettingsManifest it -> writes.add(storing(it));
            }
            if (!message.section().equals(Sections.PEOPLE)) {
                touched.add(new SectionName(message.tenant(), message.section()));
            }
        }
        tombstones.forEach(it -> writes.add(new DeleteOneModel<>(Filters.eq("_id", it.documentId()))));
        if (!writes.isEmpty()) {
            documents.bulkWrite(writes, new BulkWriteOptions().ordered(true));
        }
        touched.removeIf(it -> !becameWhole(it));
        return touched;
    }

    private static List<WriteModel<Document>> storing(SettingRecord it) {
        Document item = StoredSetting.document(it);
        Bson superseded = Filters.and(
                Filters.eq("current", true),
                Filters.eq("_id.tenant", it.tenant().value()),
                Filters.eq("_id.section", it.section()),
                Filters.eq("_id.item", it.item()),
                Filters.lt("_id.version", it.version()));
        return List.of(
                // only a new document becomes the current one: a repeat of an old version must not
                new UpdateOneModel<>(
                        Filters.eq("_id", item.remove("_id")),
                        Updates.combine(new Document("$set", item), Updates.setOnInsert("current", true)),
                        UPSERT),
                new UpdateManyModel<>(superseded, Updates.unset("current")));
    }

    private static WriteModel<Document> storing(SettingsManifest it) {
        return new UpdateOneModel<>(
                Filters.eq("_id", StoredManifest.id(it.tenant(), it.section())),
                Updates.combine(Updates.set("next", StoredManifest.items(it)), Updates.setOnInsert("current", true)),
                UPSERT);
    }

    /** A manifest comes into force when all it asks for is here, so that a whole section stays whole. */
    private boolean becameWhole(SectionName name) {
        Bson id = Filters.eq("_id", StoredManifest.id(name.tenant(), name.section()));
        Document manifest = documents.find(id).first();
        if (manifest == null) {
            return false;
        }
        List<Document> next = manifest.getList("next", Document.class);
        if (next == null) {
            return true;
        }
        TenantSettings settings = new SettingsStore(documents).settings(name.tenant(), List.of(name.section()));
        if (!settings.holds(name.section(), StoredManifest.versions(next))) {
            return false;
        }
        documents.updateOne(
                Filters.and(id, Filters.eq("next", next)),
                Updates.combine(Updates.set("items", next), Updates.unset("next")));
        return true;
    }
}
