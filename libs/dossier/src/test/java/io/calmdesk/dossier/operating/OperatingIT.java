package io.calmdesk.dossier.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.TestTopic;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.publishing.KafkaOutbound;
import io.calmdesk.dossier.publishing.Publisher;
import io.calmdesk.dossier.reading.FactListeners;
import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.reading.ParkedDossiers;
import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.dossier.reading.ReplayEnd;
import io.calmdesk.dossier.reading.ReplayTopic;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Lineage;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.StandardTenants;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner and a reader on real servers, and the commands of an operator beside them. */
class OperatingIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Act ACT = new Act("wang", NOW);

    private final InstantSource clock = InstantSource.system();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String service = "reader-" + Ids.next();
    private final List<ReceivedFact> read = new CopyOnWriteArrayList<>();
    private final List<ReplayEnd> ended = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private TestDatabase owner;
    private TestDatabase reader;
    private TestTopic topic;
    private DossierStore store;
    private Errands kind;
    private Dossiers<Errand, ErrandFact> errands;
    private FactListeners listeners;

    @BeforeEach
    void open() throws Exception {
        owner = new TestDatabase();
        reader = new TestDatabase();
        topic = new TestTopic();
        store = new DossierStore(owner.database());
        kind = new Errands("errands", topic.name());
        store.collection(kind).declareIndexes();
        errands = store.open(kind);
        listeners = new FactListeners(service, topic.connection(), reader.database(), clock, meters);
    }

    @AfterEach
    void close() throws Exception {
        listeners.stop();
        owner.close();
        reader.close();
        try (Admin admin = Admin.create(topic.connection())) {
            String replay = ReplayTopic.of(topic.name(), service);
            if (admin.listTopics().names().get().contains(replay)) {
                admin.deleteTopics(List.of(replay)).all().get();
            }
        }
        topic.close();
    }

    @Test
    void whatWasPublishedIsToldAgainFromPagesTooAndWhatWasNotIsLeftToThePublisher() throws Exception {
        String longOne = errand(250);
        String shortOne = errand(3);
        publishEverything();
        String unpublished = errand(2);
        listeners.start(subscription());
        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 253);
        listeners.stop();
        listeners.forget("errands");
        read.clear();

        // Behind the topic's retention for this reader: it only gets what is told again.
        listeners = new FactListeners(service + "-later", topic.connection(), reader.database(), clock, meters);
        listeners.start(FactSubscription.named("errands", ReplayTopic.of(topic.name(), service + "-later"))
                .on("calmdesk.errand.begun.v1", read::add)
                .on("calmdesk.errand.noted.v1", read::add)
                .withReplay(ended::add));
        assertThat(run("replay", Map.of("to", service + "-later", "dry-run", "")))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("would tell", "253 facts of 3 dossiers");
        // Refused until it listens.
        await().atMost(Duration.ofSeconds(20)).until(() -> run("replay", Map.of("to", service + "-later")) == 0);

        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 253 && ended.size() == 3);
        Map<String, List<Long>> numbers = read.stream()
                .collect(Collectors.groupingBy(
                        ReceivedFact::dossierId, Collectors.mapping(ReceivedFact::number, Collectors.toList())));
        assertThat(numbers.get(longOne)).containsExactlyElementsOf(upTo(250));
        assertThat(numbers.get(shortOne)).containsExactlyElementsOf(upTo(3));
        assertThat(numbers).doesNotContainKey(unpublished);
        assertThat(ended).extracting(ReplayEnd::partition).containsExactlyInAnyOrder(0, 1, 2);
        deleteTopic(ReplayTopic.of(topic.name(), service + "-later"));
    }

    @Test
    void aReaderThatMissedFactsIsMadeWholeByAReplayToItAlone() throws Exception {
        listeners.start(subscription());
        String id = errand(5);
        // The first two never come: only the later ones are on the topic.
        owner.database()
                .getCollection("errands")
                .updateOne(
                        Filters.eq("_id", id), new org.bson.Document("$set", new org.bson.Document("published", 2L)));
        publishEverything();
        ParkedDossiers parked = new ParkedDossiers(reader.database(), clock);
        await().atMost(Duration.ofSeconds(20)).until(() -> parked.count("errands") == 1);

        assertThat(run("replay", Map.of("to", service))).isZero();

        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 5 && parked.count("errands") == 0);
        assertThat(read).extracting(ReceivedFact::number).containsExactlyElementsOf(upTo(5));
        assertThat(topic.records()).hasSize(3);
    }

    @Test
    void aReaderThatIsDownIsToldAndReadsItWhenItStarts() throws Exception {
        listeners.start(subscription());
        errand(3);
        publishEverything();
        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 3);
        listeners.stop();
        // What it had read is lost with its database.
        listeners.forget("errands");
        read.clear();

        assertThat(run("replay", Map.of("to", service))).isZero();
        listeners.start(subscription());

        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 3 && ended.size() == 3);
    }

    @Test
    void nothingIsToldToWhoDoesNotListen() throws Exception {
        listeners.start(FactSubscription.named("errands", topic.name()).on("calmdesk.errand.begun.v1", read::add));
        errand(2);
        publishEverything();
        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 1);

        assertThat(run("replay", Map.of("to", service))).isEqualTo(OperatorCommand.REFUSED);
        assertThat(run("replay", Map.of("to", "reader-of-nothing"))).isEqualTo(OperatorCommand.REFUSED);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("nothing was told", service, "reader-of-nothing")
                .doesNotContain("told " + service);
        try (Admin admin = Admin.create(topic.connection())) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(admin.listTopics().names().get())
                            .doesNotContain(ReplayTopic.of(topic.name(), service))
                            .doesNotContain(ReplayTopic.of(topic.name(), "reader-of-nothing")));
        }
    }

    @Test
    void oneTenantsFactsAreToldAlone() throws Exception {
        listeners.start(subscription());
        errand(2);
        String hotels = Ids.next();
        errands.create(StandardTenants.HOTEL.id(), hotels, ACT, Errands.begin("towels", NOW));
        publishEverything();

        Map<String, String> options =
                Map.of("to", service, "tenant", StandardTenants.HOTEL.id().value());
        await().atMost(Duration.ofSeconds(20)).until(() -> run("replay", options) == 0);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 facts of 1 dossiers");
    }

    @Test
    void theLineageIsRaisedOnlyWhileNobodyWorks() {
        LaneLeases working = new LaneLeases(owner.database(), "somebody");
        working.start();
        await().until(() -> !LaneLeases.working(owner.database()).isEmpty());
        assertThat(run("lineage", Map.of())).isEqualTo(OperatorCommand.REFUSED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("somebody");
        working.stop();

        assertThat(run("lineage", Map.of("dry-run", ""))).isZero();
        assertThat(new Lineage(owner.database()).current()).isEqualTo(1);
        assertThat(run("lineage", Map.of())).isZero();
        assertThat(new Lineage(owner.database()).current()).isEqualTo(2);
    }

    @Test
    void parkedDossiersAreShownAndReleased() throws Exception {
        List<Long> failing = new CopyOnWriteArrayList<>(List.of(2L));
        listeners.start(FactSubscription.named("errands", topic.name())
                .on("calmdesk.errand.begun.v1", read::add)
                .on("calmdesk.errand.noted.v1", fact -> {
                    if (failing.contains(fact.number())) {
                        throw new IllegalStateException("secret words of a customer");
                    }
                    read.add(fact);
                }));
        String id = errand(3);
        publishEverything();
        ParkedDossiers parked = new ParkedDossiers(reader.database(), clock);
        await().atMost(Duration.ofSeconds(20)).until(() -> parked.count("errands") == 1);

        assertThat(run("parked", Map.of())).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(id, "number 2", "java.lang.IllegalStateException")
                .doesNotContain("secret");
        failing.clear();
        assertThat(run("parked", Map.of("release", id, "dry-run", ""))).isZero();
        assertThat(run("parked", Map.of("release", "all"))).isZero();

        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 3);
        assertThat(parked.list(10)).isEmpty();
        assertThat(run("parked", Map.of("release", id))).isEqualTo(OperatorCommand.REFUSED);
    }

    @Test
    void aGapIsOnlyAcceptedInSoManyWords() throws Exception {
        listeners.start(subscription());
        String id = errand(5);
        owner.database()
                .getCollection("errands")
                .updateOne(
                        Filters.eq("_id", id), new org.bson.Document("$set", new org.bson.Document("published", 2L)));
        publishEverything();
        ParkedDossiers parked = new ParkedDossiers(reader.database(), clock);
        await().atMost(Duration.ofSeconds(20)).until(() -> parked.count("errands") == 1);

        assertThat(run("parked", Map.of("release", id))).isEqualTo(OperatorCommand.REFUSED);
        assertThat(run("parked", Map.of("release", id, "accept-gap", ""))).isZero();

        await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 3);
        assertThat(read).extracting(ReceivedFact::number).containsExactly(3L, 4L, 5L);
    }

    @Test
    void whatIsMistypedIsNotDone() {
        assertThat(run("lineage", Map.of("dryrun", ""))).isEqualTo(OperatorCommand.MISUSED);
        assertThat(run("replay", Map.of())).isEqualTo(OperatorCommand.MISUSED);
        assertThat(run("relay", Map.of())).isEqualTo(OperatorCommand.MISUSED);
        assertThat(new Lineage(owner.database()).current()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--dryrun", "--to", "no command relay");
    }

    private FactSubscription subscription() {
        return FactSubscription.named("errands", topic.name())
                .on("calmdesk.errand.begun.v1", read::add)
                .on("calmdesk.errand.noted.v1", read::add)
                .withReplay(ended::add);
    }

    private String errand(int facts) {
        String id = Ids.next();
        Dossier<Errand> errand = errands.create(StandardTenants.RESTAURANT.id(), id, ACT, Errands.begin("milk", NOW));
        for (int n = 1; n < facts; n++) {
            errands.change(errand.tenant(), id, ACT, it -> Errands.note(it, "note", NOW));
        }
        return id;
    }

    private void publishEverything() {
        LaneLeases leases = new LaneLeases(owner.database(), "owner");
        leases.start();
        try (KafkaOutbound outbound = new KafkaOutbound(topic.connection())) {
            Publisher publisher = new Publisher(store, List.of(kind), outbound, leases, meters, Steps.UNDISTURBED);
            publisher.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> owner.database().getCollection("errands").countDocuments(Filters.exists("unpublished"))
                            == 0);
            publisher.stop();
        }
        leases.stop();
    }

    private int run(String command, Map<String, String> options) {
        ParkedDossiers parked = new ParkedDossiers(reader.database(), clock);
        List<OperatorCommand> commands = new ArrayList<>();
        commands.add(new ReplayCommand(
                new Replay(store, List.of(kind), new HashMap<>(topic.connection())), List.of(kind), clock));
        commands.add(new LineageCommand(store));
        commands.add(new ParkedCommand(parked));
        try {
            return new Operating(commands, new PrintStream(said, true, StandardCharsets.UTF_8))
                    .run(command, new OperatorOptions(options));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deleteTopic(String name) throws Exception {
        try (Admin admin = Admin.create(topic.connection())) {
            admin.deleteTopics(List.of(name)).all().get();
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
