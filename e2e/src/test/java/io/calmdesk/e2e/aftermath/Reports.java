package io.calmdesk.e2e.aftermath;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Every case and crisis is one row that says what its dossier says, and every figure is what counting comes to. */
final class Reports implements Comparison {

    private final ZoneId zone;

    /** Days are those of this zone. */
    Reports(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Stream<String> faults(Holdings holdings) {
        return Stream.of(
                        rows(holdings.cases(), holdings.caseRows(), Reports::caseRow, Reports::ofCase),
                        rows(holdings.crises(), holdings.crisisRows(), Reports::crisisRow, Reports::ofCrisis),
                        figures(holdings))
                .flatMap(Function.identity());
    }

    private static Stream<String> rows(
            List<StoredDossier> dossiers,
            List<Document> rows,
            Function<Document, String> said,
            Function<Document, String> so) {
        Map<String, Document> byId =
                rows.stream().collect(Collectors.toMap(it -> it.getString("_id"), Function.identity()));
        Stream<String> wrong = dossiers.stream()
                .filter(it -> !byId.containsKey(it.id())
                        || !said.apply(byId.get(it.id())).equals(so.apply(it.state())))
                .map(it -> it + " is counted as " + byId.get(it.id()));
        return rows.size() == dossiers.size()
                ? wrong
                : Stream.concat(Stream.of(rows.size() + " rows for " + dossiers.size() + " dossiers"), wrong);
    }

    private static String caseRow(Document row) {
        return String.join(
                " ",
                row.getString("state"),
                row.getString("channel"),
                row.getString("category"),
                row.getDate("receivedAt").toInstant().toString(),
                states(row));
    }

    private static String ofCase(Document state) {
        Document receipt = state.get("receipt", Document.class);
        return String.join(
                " ",
                state.getString("state"),
                receipt.getString("channel"),
                state.get("judgement", Document.class).getString("category"),
                receipt.getDate("receivedAt").toInstant().toString(),
                states(state));
    }

    private static String states(Document holder) {
        return holder.getList("promises", Document.class).stream()
                .map(it -> it.getString("_id") + it.getString("id") + it.getString("state"))
                .map(it -> it.replace("null", ""))
                .collect(Collectors.joining(" "));
    }

    private static String crisisRow(Document row) {
        return crisis(row, row.getDate("openedAt").toInstant().toString());
    }

    private static String ofCrisis(Document state) {
        return crisis(
                state,
                state.get("opening", Document.class)
                        .getDate("openedAt")
                        .toInstant()
                        .toString());
    }

    private static String crisis(Document holder, String openedAt) {
        return String.join(
                " ", holder.getString("state"), holder.getString("type"), holder.getString("level"), openedAt);
    }

    private Stream<String> figures(Holdings holdings) {
        List<Document> cases =
                holdings.cases().stream().map(StoredDossier::state).toList();
        Map<String, Map<String, Long>> counted = new HashMap<>();
        counted.put("cases by day", counts(cases.stream().map(this::day)));
        counted.put("cases by state", counts(cases.stream().map(it -> it.getString("state"))));
        counted.put(
                "cases by channel", counts(cases.stream().map(it -> receipt(it).getString("channel"))));
        counted.put(
                "cases by category",
                counts(cases.stream()
                        .map(it -> it.get("judgement", Document.class).getString("category"))
                        .map(it -> Objects.requireNonNullElse(it, "none"))));
        counted.put(
                "promises",
                counts(cases.stream()
                        .flatMap(it -> it.getList("promises", Document.class).stream())
                        .map(it -> it.getString("state"))));
        counted.put(
                "crises", counts(holdings.crises().stream().map(it -> it.state().getString("type"))));
        return counted.entrySet().stream()
                .filter(it -> !it.getValue().equals(holdings.figures().get(it.getKey())))
                .map(it -> it.getKey() + " are " + it.getValue() + ", reported "
                        + holdings.figures().get(it.getKey()));
    }

    private String day(Document file) {
        return LocalDate.ofInstant(receipt(file).getDate("receivedAt").toInstant(), zone)
                .toString();
    }

    private static Document receipt(Document file) {
        return file.get("receipt", Document.class);
    }

    private static Map<String, Long> counts(Stream<String> keys) {
        return keys.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
