package io.calmdesk.reports;

import static io.calmdesk.reports.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.operating.OperatorCommand;
import io.calmdesk.dossier.operating.OperatorOptions;
import io.calmdesk.dossier.reading.ReplayEnd;
import io.calmdesk.dossier.reading.ReplayTopic;
import io.calmdesk.kernel.Ids;
import io.calmdesk.reports.Facts.Told;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The rows are filled anew while they serve and change. The number of cases is that of {@code -Dreports.cases}; with
 * 100000 it is the measurement of the same.
 */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RebuildIT {

    private static final int CASES = Integer.getInteger("reports.cases", 300);
    private static final int PARTITIONS = 3;
    private static final Facts LIVE = new Facts(Bed.CASE_FACTS);
    private static final Facts REPLAY = new Facts(ReplayTopic.of(Bed.CASE_FACTS, "reporting-service"));
    private static final Duration LONG = Duration.ofSeconds(60 + CASES / 50);

    @LocalServerPort
    private int port;

    @Autowired
    private SettingsCopy settings;

    @Autowired
    private OperatorCommand rebuild;

    private final Random random = new Random(7);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void figuresStayAndGoOnWhileTheRowsAreFilledAnew() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        within(LONG, () -> assertThat(settings.complete(laowang.id())).isTrue());
        Figures figures = Figures.seenBy(port, laowang, laowang.lead(), "2026-03-01", "2026-03-31");
        List<Complaint> old = IntStream.range(0, CASES)
                .mapToObj(n -> some(laowang, n))
                .collect(Collectors.toCollection(ArrayList::new));
        measured("applying", () -> {
            LIVE.publish(facts(old));
            within(LONG, () -> assertThat(total(figures)).isEqualTo(CASES));
            within(LONG, () -> assertThat(figures.durations()).startsWith(settled(old) + ": "));
        });
        String before = figures.all();
        forgetTheTopic();

        AtomicBoolean over = new AtomicBoolean();
        List<Long> seen = new CopyOnWriteArrayList<>(List.of(total(figures)));
        CompletableFuture<Void> watching = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                seen.add(total(figures));
            }
        });
        measured("rebuilding", () -> {
            Instant begun = InstantSource.system().instant();
            CompletableFuture<Integer> command = CompletableFuture.supplyAsync(this::rebuild);
            // What happens meanwhile: new cases, repeats, and news of old cases whose beginning the topic has
            // forgotten.
            List<Complaint> fresh =
                    IntStream.range(0, 20).mapToObj(n -> some(laowang, n)).toList();
            LIVE.publish(facts(fresh));
            LIVE.publish(facts(old.subList(0, 10)));
            old.subList(0, 20).forEach(it -> LIVE.publish(it.assigned().facts().getLast(), 1));
            Thread.sleep(1_500);
            replay(old, begun);
            within(LONG, () -> assertThat(command).isCompletedWithValue(OperatorCommand.DONE));
            old.addAll(fresh);
        });
        over.set(true);
        watching.join();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("serves now");
        assertThat(seen).as("figures while rebuilding").isSorted().startsWith((long) CASES);
        within(LONG, () -> assertThat(total(figures)).isEqualTo(CASES + 20));
        assertThat(figures.durations()).startsWith(settled(old) + ": ");
        assertThat(figures.promises()).isNotEqualTo("0 0 0");
        assertThat(before).isNotEmpty();

        // The new rows go on living.
        LIVE.publish(some(laowang, 1).facts());
        within(Duration.ofSeconds(30), () -> assertThat(total(figures)).isEqualTo(CASES + 21));
    }

    @Test
    void figuresAreEqualBeforeAndAfter() throws Exception {
        StandardTenant heting = Bed.knownBusiness("heting");
        within(LONG, () -> assertThat(settings.complete(heting.id())).isTrue());
        Figures figures = Figures.seenBy(port, heting, heting.lead(), "2026-03-01", "2026-03-31");
        List<Complaint> cases =
                IntStream.range(0, 60).mapToObj(n -> some(heting, n)).toList();
        LIVE.publish(facts(cases));
        List<Told> crisis = Crisis.opened(heting.id(), "CR-2026-0001", Instant.parse("2026-03-10T04:00:00Z"))
                .informed(8)
                .settled(90)
                .reviewed(600)
                .facts();
        new Facts(Bed.CRISIS_FACTS).publish(crisis);
        within(
                LONG,
                () -> assertThat(figures.crisisRecords())
                        .singleElement()
                        .asString()
                        .contains("reviewed"));
        within(LONG, () -> assertThat(total(figures)).isEqualTo(60));
        within(LONG, () -> assertThat(figures.durations()).startsWith(settled(cases) + ": "));
        Thread.sleep(500);
        String before = figures.all() + figures.crisisRecords();
        forgetTheTopic();

        CompletableFuture<Integer> command = CompletableFuture.supplyAsync(this::rebuild);
        Thread.sleep(1_000);
        new Facts(ReplayTopic.of(Bed.CRISIS_FACTS, "reporting-service")).publish(crisis);
        replay(cases, InstantSource.system().instant());
        within(LONG, () -> assertThat(command).isCompletedWithValue(OperatorCommand.DONE));

        assertThat(figures.all() + figures.crisisRecords()).isEqualTo(before);
    }

    @Test
    void withoutAReplayItIsNotChangedOverAndCanBeGivenUp() throws Exception {
        LIVE.publish(Complaint.received(Bed.business("somebody").id(), Instant.parse("2026-03-10T04:00:00Z"))
                .facts());

        assertThat(run(Map.of("dry-run", ""))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("would begin to fill a new one");
        assertThat(run(Map.of("wait", "PT1S"))).isEqualTo(OperatorCommand.REFUSED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("waiting for the owner of " + Bed.CASE_FACTS);
        assertThat(run(Map.of("abandon", ""))).isZero();
        assertThat(run(Map.of("abandon", ""))).isEqualTo(OperatorCommand.REFUSED);
    }

    private Complaint some(StandardTenant business, int n) {
        Complaint complaint = Complaint.received(
                business.id(),
                Instant.parse("2026-03-%02dT04:00:00Z".formatted(1 + n % 28)),
                n % 3 == 0 ? "" : "food",
                n % 2 == 0 ? "phone" : "chat");
        if (n % 4 != 0) {
            complaint
                    .judged()
                    .settled(Duration.ofSeconds(random.nextInt(100_000)))
                    .kept();
        }
        return complaint;
    }

    private static long settled(List<Complaint> cases) {
        return cases.stream()
                .filter(it -> it.facts().stream().anyMatch(fact -> fact.type().equals("case.settled")))
                .count();
    }

    private static List<Told> facts(List<Complaint> cases) {
        return cases.stream().flatMap(it -> it.facts().stream()).toList();
    }

    private static long total(Figures figures) {
        return figures.cases("state").values().stream().mapToLong(it -> it).sum();
    }

    /** As the owners do it. */
    private static void replay(List<Complaint> cases, Instant startedAt) {
        REPLAY.publish(facts(cases));
        for (String topic : List.of(Bed.CASE_FACTS, Bed.CRISIS_FACTS)) {
            Facts replay = new Facts(ReplayTopic.of(topic, "reporting-service"));
            String id = Ids.next();
            for (int partition = 0; partition < PARTITIONS; partition++) {
                replay.publish(new ReplayEnd(id, topic, partition, PARTITIONS, startedAt.plusSeconds(1), null)
                        .on(replay.topic()));
            }
        }
    }

    private int rebuild() {
        return run(Map.of("wait", LONG.toString()));
    }

    private int run(Map<String, String> options) {
        try {
            return rebuild.run(new OperatorOptions(options), new PrintStream(said, true, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As its retention would. */
    private static void forgetTheTopic() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            for (String topic : List.of(Bed.CASE_FACTS, Bed.CRISIS_FACTS)) {
                Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, PARTITIONS)
                        .mapToObj(n -> new TopicPartition(topic, n))
                        .collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
                Map<TopicPartition, RecordsToDelete> deleted = admin.listOffsets(ends).all().get().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                it -> RecordsToDelete.beforeOffset(it.getValue().offset())));
                admin.deleteRecords(deleted).all().get();
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void measured(String what, Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        System.out.printf("%s %d cases: %.1f s%n", what, CASES, (System.nanoTime() - start) / 1e9);
    }
}
