package io.calmdesk.e2e.aftermath;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Reads every database and topic of a running desk for what they hold of one business. */
public final class Evidence implements AutoCloseable {

    private final Databases databases;
    private final Topics topics;

    /**
     * What these servers hold.
     *
     * @param services all of the desk; a service's database has its name without the ending
     */
    public Evidence(String mongodbUri, String kafkaBootstrap, List<String> services, String tenant) {
        this.databases = new Databases(
                mongodbUri,
                services.stream().map(it -> it.replaceFirst("-service$", "")).toList(),
                tenant);
        this.topics = new Topics(kafkaBootstrap, tenant);
    }

    /** What is still on its way, in words; empty when all is quiet. */
    public List<String> onItsWay(Instant now) {
        List<String> left = new ArrayList<>();
        note(left, databases.busyDossiers(now), "dossiers are due, set aside or not told");
        note(left, databases.count("notification", "notifications", exists("dueAt")), "notifications are queued");
        for (String owner : databases.names()) {
            note(left, databases.count(owner, "positions", exists("parked")), "dossiers are parked at " + owner);
            databases.positions(owner).keySet().forEach(reader -> {
                String group = owner + "-service-" + reader;
                note(left, topics.lag(group), "records are before " + group);
            });
        }
        return left;
    }

    private static void note(List<String> left, long count, String what) {
        if (count > 0) {
            left.add(count + " " + what);
        }
    }

    /** The ids of the crises that run. */
    public List<String> openCrises() {
        return databases.documents("crisis", Holdings.CRISES).stream()
                .filter(it -> it.get("state", Document.class).getString("state").equals("open"))
                .map(it -> it.getString("_id"))
                .toList();
    }

    /** Everything, and the figures that the reports have answered. */
    Holdings read(Map<String, Map<String, Long>> figures) {
        Document generations = Objects.requireNonNull(databases
                .of("reporting")
                .getCollection("generations")
                .find(eq("_id", "rows"))
                .first());
        int serving = generations.getInteger("serving");
        return new Holdings(
                databases.dossiers(),
                topics.told(databases.names()),
                databases.names().stream().flatMap(it -> readers(it).stream()).toList(),
                databases.documents("notification", "notifications"),
                databases.documents("case", "case_search"),
                databases.documents("reporting", "cases-" + serving),
                databases.documents("reporting", "crises-" + serving),
                figures);
    }

    private List<FactReader> readers(String owner) {
        List<FactReader> readers = new ArrayList<>();
        databases.positions(owner).forEach((name, positions) -> {
            Set<String> owners = topics.read(owner + "-service-" + name);
            readers.add(new FactReader(
                    owner + " " + name,
                    owners,
                    positions.stream().collect(Collectors.toMap(Evidence::dossier, it -> it.getLong("last"))),
                    positions.stream()
                            .filter(it -> it.containsKey("parked"))
                            .map(Evidence::dossier)
                            .collect(Collectors.toSet())));
        });
        return readers;
    }

    private static String dossier(Document position) {
        return position.get("_id", Document.class).getString("dossier");
    }

    @Override
    public void close() {
        databases.close();
        topics.close();
    }
}
