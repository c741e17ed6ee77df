package io.calmdesk.e2e.aftermath;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Everything that is held of one business.
 *
 * @param told by the topics, each dossier's in the order of its partition
 * @param figures what the reports answer: by report and grouping, then by key
 */
record Holdings(
        List<StoredDossier> dossiers,
        List<ToldFact> told,
        List<FactReader> readers,
        List<Document> notifications,
        List<Document> searchRows,
        List<Document> caseRows,
        List<Document> crisisRows,
        Map<String, Map<String, Long>> figures) {

    static final String CASES = "cases";
    static final String CRISES = "crises";

    List<StoredDossier> cases() {
        return in(CASES);
    }

    List<StoredDossier> crises() {
        return in(CRISES);
    }

    List<StoredDossier> in(String collection) {
        return dossiers.stream()
                .filter(it -> it.collection().equals(collection))
                .toList();
    }

    /** Those of which others are told: a watch is its service's own affair. */
    Stream<StoredDossier> published() {
        return dossiers.stream().filter(it -> !it.collection().equals("watches"));
    }
}
