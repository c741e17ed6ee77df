package io.calmdesk.e2e.aftermath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** The topics tell every fact, first copies in the order of their numbers, and nothing that is not in a database. */
final class Tellings implements Comparison {

    @Override
    public Stream<String> faults(Holdings holdings) {
        Map<String, List<ToldFact>> told = holdings.told().stream()
                .filter(it -> !it.topic().equals(Notifications.TOPIC))
                .collect(Collectors.groupingBy(ToldFact::dossier));
        Map<String, StoredDossier> stored =
                holdings.published().collect(Collectors.toMap(StoredDossier::id, Function.identity(), (one, _) -> one));
        Stream<String> unknown = told.values().stream()
                .map(List::getFirst)
                .filter(it -> !stored.containsKey(it.dossier()))
                .map(it -> it + " is in no database");
        return Stream.concat(
                unknown, stored.values().stream().flatMap(it -> faults(it, told.getOrDefault(it.id(), List.of()))));
    }

    private static Stream<String> faults(StoredDossier dossier, List<ToldFact> told) {
        Map<Long, ToldFact> first = new HashMap<>();
        for (ToldFact copy : told) {
            long next = first.size() + 1L;
            if (copy.number() > next) {
                return Stream.of(copy + " was told before " + next);
            }
            ToldFact before = first.putIfAbsent(copy.number(), copy);
            if (before != null && !copy.equals(before)) {
                return Stream.of(copy + " was told again with other words");
            }
            if (copy.number() > dossier.facts().size() || !tells(copy, dossier)) {
                return Stream.of(copy + " is not what the database holds");
            }
        }
        return first.size() == dossier.version()
                ? Stream.empty()
                : Stream.of(dossier + ": " + first.size() + " facts were told of " + dossier.version());
    }

    private static boolean tells(ToldFact copy, StoredDossier dossier) {
        Document fact = dossier.facts().get((int) copy.number() - 1);
        return copy.topic().equals(Topics.of(dossier.owner()))
                && copy.type().startsWith("calmdesk." + dossier.owner() + ".")
                && copy.type().endsWith(fact.getString("type") + ".v1")
                && copy.prevHash().equals(Histories.prevHash(fact))
                && copy.recordedAt()
                        .equals(fact.getDate("recordedAt").toInstant().toString());
    }
}
