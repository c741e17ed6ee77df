package io.calmdesk.e2e.aftermath;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Every complaint answered is one case and no other is there; each is found once, and its promises were told once. */
final class Cases implements Comparison {

    private final List<Complaint> filed;
    private final Instant now;

    Cases(List<Complaint> filed, Instant now) {
        this.filed = filed;
        this.now = now;
    }

    static String number(StoredDossier file) {
        return file.state().get("receipt", Document.class).getString("number");
    }

    @Override
    public Stream<String> faults(Holdings holdings) {
        return Stream.of(
                        numbers(holdings.cases()),
                        found(holdings),
                        holdings.cases().stream().flatMap(this::promises))
                .flatMap(Function.identity());
    }

    private Stream<String> numbers(List<StoredDossier> cases) {
        List<String> answered = filed.stream().map(Complaint::number).toList();
        List<String> held = cases.stream().map(Cases::number).toList();
        return Stream.of(
                        twice(answered, "was answered to two guests"),
                        twice(held, "is two cases"),
                        missing(answered, held, "was answered and is no case"),
                        missing(held, answered, "is a case nobody was answered"))
                .flatMap(Function.identity());
    }

    private static Stream<String> twice(List<String> numbers, String fault) {
        Set<String> once = new HashSet<>();
        return numbers.stream().filter(number -> !once.add(number)).map(number -> number + " " + fault);
    }

    private static Stream<String> missing(List<String> wanted, List<String> there, String fault) {
        Set<String> all = new HashSet<>(there);
        return wanted.stream().filter(number -> !all.contains(number)).map(number -> number + " " + fault);
    }

    private static Stream<String> found(Holdings holdings) {
        Map<String, Long> rows = holdings.searchRows().stream()
                .collect(Collectors.toMap(row -> row.getString("_id"), row -> row.getLong("version")));
        Stream<String> behind = holdings.cases().stream()
                .filter(it -> rows.getOrDefault(it.id(), 0L) != it.version())
                .map(it -> it + " at version " + it.version() + " is found as of " + rows.get(it.id()));
        return rows.size() == holdings.cases().size()
                ? behind
                : Stream.concat(behind, Stream.of(rows.size() + " rows to be found by"));
    }

    private Stream<String> promises(StoredDossier file) {
        return file.state().getList("promises", Document.class).stream().flatMap(it -> promise(file, it));
    }

    private Stream<String> promise(StoredDossier file, Document promise) {
        String id = promise.getString("_id");
        List<Integer> covered = new ArrayList<>();
        of(id, file.facts("promise-mark-reached"))
                .forEach(fact -> covered.addAll(fact.get("data", Document.class).getList("covers", Integer.class)));
        Collections.sort(covered);
        boolean ended = promise.getDate("endedAt") != null;
        List<Integer> told = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Document mark : promise.getList("marks", Document.class)) {
            if (mark.getBoolean("told")) {
                told.add(mark.getInteger("share"));
            } else if (!ended && passed(mark.getDate("at"))) {
                faults.add(file + ": mark " + mark.getInteger("share") + " of " + id + " passed in silence");
            }
        }
        Collections.sort(told);
        if (!covered.equals(told)) {
            faults.add(file + ": marks " + covered + " of " + id + " were told, reached were " + new TreeSet<>(told));
        }
        String state = promise.getString("state");
        long missed = of(id, file.facts("promise-missed")).count();
        long kept = of(id, file.facts("promise-kept")).count();
        if (missed != (state.equals("missed") ? 1 : 0) || kept != (state.equals("kept") ? 1 : 0)) {
            faults.add(file + ": " + id + " is " + state + ", told missed " + missed + ", kept " + kept + " times");
        }
        if (state.equals("running") && passed(promise.getDate("dueAt"))) {
            faults.add(file + ": " + id + " was due and is running");
        }
        return faults.stream();
    }

    private boolean passed(Date at) {
        return at.toInstant().isBefore(now);
    }

    private static Stream<Document> of(String promise, List<Document> facts) {
        return facts.stream()
                .filter(fact ->
                        fact.get("data", Document.class).getString("promise").equals(promise));
    }
}
