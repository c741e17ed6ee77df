package io.calmdesk.e2e.aftermath;

import io.calmdesk.e2e.aftermath.Complaint.Emergency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Every emergency is one crisis that holds just its cases, and what it began with, counts and told is there once. */
final class Crises implements Comparison {

    /** A mark that fell due just before the crisis was settled need not have been told. */
    private static final Duration JUST_BEFORE = Duration.ofMinutes(1);

    private final List<Complaint> filed;

    Crises(List<Complaint> filed) {
        this.filed = filed;
    }

    @Override
    public Stream<String> faults(Holdings holdings) {
        return Stream.concat(
                emergencies(holdings),
                Stream.concat(numbers(holdings), holdings.crises().stream().flatMap(Crises::crisis)));
    }

    private Stream<String> emergencies(Holdings holdings) {
        Map<String, String> ids = holdings.cases().stream()
                .collect(Collectors.toMap(Cases::number, StoredDossier::id, (one, other) -> one));
        Map<Emergency, Set<String>> wanted = new HashMap<>();
        filed.forEach(complaint -> complaint
                .emergency()
                .ifPresent(emergency -> wanted.computeIfAbsent(emergency, _ -> new TreeSet<>())
                        .add(ids.getOrDefault(complaint.number(), "no case " + complaint.number()))));
        List<Set<String>> held =
                holdings.crises().stream().map(Crises::described).collect(Collectors.toCollection(ArrayList::new));
        List<String> faults = new ArrayList<>();
        wanted.forEach((emergency, cases) -> {
            Set<String> crisis = new TreeSet<>(cases);
            crisis.add("type " + emergency.type());
            if (!held.remove(crisis)) {
                faults.add(emergency + " of " + cases.size() + " cases is not one crisis");
            }
        });
        held.forEach(crisis -> faults.add("a crisis for which there is no emergency: " + crisis));
        return faults.stream();
    }

    /** What makes a crisis this one. */
    private static Set<String> described(StoredDossier crisis) {
        Set<String> described = new TreeSet<>(crisis.state().getList("cases", String.class));
        described.add("type " + crisis.state().getString("type"));
        return described;
    }

    private static Stream<String> numbers(Holdings holdings) {
        Set<String> once = new HashSet<>();
        return holdings.crises().stream()
                .map(it -> it.state().get("opening", Document.class).getString("number"))
                .filter(number -> !once.add(number))
                .map(number -> number + " is two crises");
    }

    private static Stream<String> crisis(StoredDossier crisis) {
        List<String> faults = new ArrayList<>();
        List<Document> opened = crisis.facts("opened");
        if (opened.size() != 1) {
            return Stream.of(crisis + " was opened " + opened.size() + " times");
        }
        Document opening = opened.getFirst().get("data", Document.class);
        List<String> cases = new ArrayList<>(opening.getList("cases", String.class));
        crisis.facts("case-linked").forEach(it -> cases.add(data(it).getString("caseId")));
        if (!cases.equals(crisis.state().getList("cases", String.class))
                || new HashSet<>(cases).size() != cases.size()) {
            faults.add(crisis + " does not hold each case it was told of once");
        }
        if (hasTwice(crisis.facts("level-raised"), it -> data(it).getString("level"))) {
            faults.add(crisis + " was raised to one level twice");
        }
        if (hasTwice(crisis.facts("mark-reached"), it -> data(it).getString("step") + data(it).get("share"))) {
            faults.add(crisis + ": a mark of a step was told twice");
        }
        List<Document> steps = crisis.state().getList("steps", Document.class);
        if (!ids(steps).equals(ids(opening.getList("steps", Document.class))) || hasTwice(steps, Crises::id)) {
            faults.add(crisis + " does not have each step of its playbook once");
        }
        if (steps.stream().filter(it -> it.getBoolean("duty")).count() != 1) {
            faults.add(crisis + " does not have one duty to inform");
        }
        steps.forEach(step -> silent(crisis, step).forEach(faults::add));
        return faults.stream();
    }

    private static Stream<String> silent(StoredDossier crisis, Document step) {
        Instant until = crisis.state().getDate("settledAt") == null
                ? Instant.MIN
                : crisis.state().getDate("settledAt").toInstant().minus(JUST_BEFORE);
        return step.getDate("doneAt") != null
                ? Stream.empty()
                : step.getList("marks", Document.class).stream()
                        .filter(mark -> !mark.getBoolean("told")
                                && mark.getDate("at").toInstant().isBefore(until))
                        .map(mark -> crisis + ": mark " + mark.get("share") + " of " + id(step) + " passed in silence");
    }

    private static List<String> ids(List<Document> steps) {
        return steps.stream().map(Crises::id).toList();
    }

    private static String id(Document step) {
        return step.getString("_id");
    }

    private static Document data(Document fact) {
        return fact.get("data", Document.class);
    }

    private static boolean hasTwice(List<Document> documents, Function<Document, String> what) {
        return documents.stream().map(what).distinct().count() != documents.size();
    }
}
