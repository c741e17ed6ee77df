package io.calmdesk.e2e.aftermath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Everybody was told once by each channel of every fact that people are told of, and of nothing else. Everybody is
 * the one person the business has.
 */
final class Notifications implements Comparison {

    /** Where those by the live stream are told; a notification is no dossier, and told of once or more. */
    static final String TOPIC = Topics.of("notification");

    private static final String STREAM = "stream";
    private static final List<String> CHANNELS = List.of("email", STREAM);
    private static final Map<String, Set<String>> TELLING = Map.of(
            Holdings.CASES, Set.of("promise-mark-reached"),
            Holdings.CRISES, Set.of("opened", "level-raised", "mark-reached"));

    @Override
    public Stream<String> faults(Holdings holdings) {
        List<String> people = holdings.in("members").stream()
                .filter(it -> it.state().getBoolean("active"))
                .map(it -> it.state().getString("actor"))
                .toList();
        if (people.size() != 1) {
            return Stream.of("the business has " + people.size() + " people");
        }
        Map<String, Long> told = new HashMap<>();
        holdings.notifications()
                .forEach(it -> told.merge(
                        it.getString("factId").replaceFirst("@.*", "") + " to " + it.getString("recipient") + " by "
                                + it.getString("channel"),
                        1L,
                        Long::sum));
        Set<String> wanted = holdings.dossiers().stream()
                .flatMap(Notifications::occasions)
                .flatMap(fact -> CHANNELS.stream().map(it -> fact + " to " + people.getFirst() + " by " + it))
                .collect(Collectors.toSet());
        return Stream.of(
                        wanted.stream().filter(it -> !told.containsKey(it)).map(it -> "nobody was told of " + it),
                        told.keySet().stream()
                                .filter(it -> !wanted.contains(it))
                                .map(it -> "there was nothing to tell of " + it),
                        told.entrySet().stream()
                                .filter(it -> it.getValue() > 1)
                                .map(it -> it.getKey() + " was told " + it.getValue() + " times"),
                        holdings.notifications().stream()
                                .filter(it -> !it.getString("state").equals("handed-over"))
                                .map(it -> it.getString("factId") + " is " + it.getString("state")),
                        streamed(holdings))
                .flatMap(Function.identity());
    }

    private static Stream<String> streamed(Holdings holdings) {
        Set<String> told = holdings.told().stream()
                .filter(it -> it.topic().equals(TOPIC))
                .map(ToldFact::dossier)
                .collect(Collectors.toSet());
        Set<String> wanted = holdings.notifications().stream()
                .filter(it -> it.getString("channel").equals(STREAM))
                .map(it -> it.getString("_id"))
                .collect(Collectors.toSet());
        return told.equals(wanted)
                ? Stream.empty()
                : Stream.of(told.size() + " notifications are on the stream's topic, there are " + wanted.size());
    }

    private static Stream<String> occasions(StoredDossier dossier) {
        Set<String> telling = TELLING.getOrDefault(dossier.collection(), Set.of());
        return dossier.facts().stream()
                .filter(fact -> telling.contains(fact.getString("type")))
                .map((Document fact) -> dossier.id() + "/" + fact.getLong("number"));
    }
}
