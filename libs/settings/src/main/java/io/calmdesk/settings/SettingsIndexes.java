package io.calmdesk.settings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The indexes of the collection {@code settings}; all hold current documents only. */
final class SettingsIndexes {

    private SettingsIndexes() {}

    static void create(MongoCollection<Document> documents) {
        Bson current = Filters.eq("current", true);
        documents.createIndexes(List.of(
                new IndexModel(
                        Indexes.ascending("_id.tenant", "_id.section", "_id.item"),
                        new IndexOptions().name("current_of_tenant").partialFilterExpression(current)),
                new IndexModel(
                        Indexes.ascending("slugs"),
                        new IndexOptions()
                                .name("current_by_slug")
                                .partialFilterExpression(Filters.and(current, Filters.exists("slugs")))),
                new IndexModel(
                        Indexes.ascending("_id.item", "_id.section"),
                        new IndexOptions()
                                .name("current_people_by_actor")
                                .partialFilterExpression(
                                        Filters.and(current, Filters.eq("_id.section", Sections.PEOPLE))))));
    }
}
