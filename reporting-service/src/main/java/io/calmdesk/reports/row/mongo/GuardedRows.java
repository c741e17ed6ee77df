package io.calmdesk.reports.row.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.row.RowMark;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Rows that carry the number of the last fact applied, so that one told twice, or late by an instance that has lost
 * its place, changes nothing.
 */
final class GuardedRows {

    private final MongoCollection<Document> rows;

    GuardedRows(MongoCollection<Document> rows) {
        this.rows = rows;
    }

    /** Makes the row, or begins it anew. */
    void begin(RowMark mark, Document row) {
        Document set = new Document(row).append("applied", mark.number());
        try {
            rows.updateOne(before(mark), new Document("$set", set), new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // The row is there already, and further, or it is another business's.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Changes the row by values. */
    void change(RowMark mark, Document set, UpdateOptions options) {
        rows.updateOne(before(mark), new Document("$set", new Document(set).append("applied", mark.number())), options);
    }

    /** Changes the row by expressions over what it holds. */
    void compute(RowMark mark, Document set) {
        rows.updateOne(before(mark), List.of(new Document("$set", new Document(set).append("applied", mark.number()))));
    }

    void forget(TenantId tenant, String dossier) {
        rows.deleteOne(and(eq("_id", dossier), eq("tenantId", tenant.value())));
    }

    private static Bson before(RowMark mark) {
        return and(
                eq("_id", mark.dossier()),
                eq("tenantId", mark.tenant().value()),
                eq("lineage", mark.lineage()),
                lt("applied", mark.number()));
    }
}
