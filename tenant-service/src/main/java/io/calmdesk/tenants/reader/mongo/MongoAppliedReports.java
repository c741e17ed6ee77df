package io.calmdesk.tenants.reader.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingApplied;
import io.calmdesk.tenants.reader.Applied;
import io.calmdesk.tenants.reader.AppliedReports;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document for each business and reader; names of sections and items never hold a dot. */
final class MongoAppliedReports implements AppliedReports {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> documents;

    MongoAppliedReports(MongoCollection<Document> documents) {
        this.documents = documents;
        this.documents.createIndex(new Document("tenant", 1));
    }

    @Override
    public void add(List<SettingApplied> reports) {
        if (!reports.isEmpty()) {
            documents.bulkWrite(
                    reports.stream().map(MongoAppliedReports::update).toList());
        }
    }

    @Override
    public Map<String, Applied> of(TenantId tenant) {
        Map<String, Applied> byService = new HashMap<>();
        for (Document document : documents.find(Filters.eq("tenant", tenant.value()))) {
            byService.put(document.getString("service"), applied(document));
        }
        return byService;
    }

    private static UpdateOneModel<Document> update(SettingApplied report) {
        Bson change = report.item() == null
                ? Updates.addToSet("sections", report.section())
                : Updates.max("items." + report.section() + "." + report.item(), report.version());
        return new UpdateOneModel<>(
                Filters.eq(report.tenant() + "/" + report.service()),
                Updates.combine(
                        change,
                        Updates.set("tenant", report.tenant().value()),
                        Updates.set("service", report.service())),
                UPSERT);
    }

    private static Applied applied(Document document) {
        Map<String, Map<String, Long>> items = new HashMap<>();
        document.get("items", new Document()).forEach((section, versions) -> {
            Map<String, Long> bySection = new HashMap<>();
            ((Document) versions).forEach((item, version) -> bySection.put(item, ((Number) version).longValue()));
            items.put(section, bySection);
        });
        return new Applied(new HashSet<>(document.getList("sections", String.class, List.of())), items);
    }
}
