package io.calmdesk.dossier.operating;

import io.calmdesk.dossier.store.DossierCollection;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The published facts of dossiers that are read one after the other, those in pages too. */
final class ReplayedDossiers<S, F> {

    private static final int PIECE = 500;

    private final DossierCollection<S, F> collection;

    ReplayedDossiers(DossierCollection<S, F> collection) {
        this.collection = collection;
    }

    /** In order; what is not published yet will come by itself. */
    List<Document> facts(Document dossier) {
        long published = dossier.getLong("published");
        if (dossier.getLong("firstInline") == 1) {
            return dossier.getList("facts", Document.class).stream()
                    .filter(fact -> fact.getLong("number") <= published)
                    .toList();
        }
        return paged(new TenantId(dossier.getString("tenantId")), dossier.getString("_id"), published);
    }

    private List<Document> paged(TenantId tenant, String id, long published) {
        List<Document> all = new ArrayList<>();
        while (all.size() < published) {
            int limit = (int) Math.min(PIECE, published - all.size());
            List<Document> piece =
                    collection.pages().stored(tenant, id, all.size(), limit).orElse(List.of());
            if (piece.isEmpty()) {
                throw new IllegalStateException("fact " + (all.size() + 1) + " of " + id + " is missing");
            }
            all.addAll(piece);
        }
        return all;
    }
}
