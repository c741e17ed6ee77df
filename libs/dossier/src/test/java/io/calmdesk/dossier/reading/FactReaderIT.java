package io.calmdesk.dossier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactReaderIT {

    static final String KNOWN = "calmdesk.errand.noted.v1";
    static final String UNKNOWN = "calmdesk.errand.invented.v1";

    static TestDatabase test;

    final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Long> applied = new ArrayList<>();
    final Set<Long> failing = new HashSet<>();
    final List<String> forgotten = new ArrayList<>();
    final String dossier = Ids.next();
    final FactReader reader = reader("reader-" + dossier);

    @BeforeAll
    static void open() {
        test = new TestDatabase();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void appliesEachNumberOnceWhateverIsRepeated() {
        for (long n : new long[] {1, 1, 2, 1, 2, 3, 3}) {
            reader.read(fact(n));
        }

        assertThat(applied).containsExactly(1L, 2L, 3L);
    }

    @Test
    void parksAtAGapAndGoesOnWhenItIsFilled() {
        reader.read(fact(1));
        reader.read(fact(3));
        reader.read(fact(4));
        assertThat(applied).containsExactly(1L);
        assertThat(reader.positions().parked(10)).hasSize(1);

        reader.read(fact(2));

        assertThat(applied).containsExactly(1L, 2L, 3L, 4L);
        assertThat(reader.positions().parked(10)).isEmpty();
    }

    @Test
    void whoAcceptsAGapGoesOnBehindIt() {
        reader.read(fact(5));
        reader.read(fact(6));
        assertThat(applied).isEmpty();

        reader.acceptGap(dossier);

        assertThat(applied).containsExactly(5L, 6L);
        assertThat(reader.positions().parked(10)).isEmpty();
    }

    @Test
    void aFailureParksThatDossierAndNoOther() {
        failing.add(2L);
        reader.read(fact(1));
        reader.read(fact(2));
        reader.read(fact(3));
        ReceivedFact other = fact(Ids.next(), 1, KNOWN, 1);
        reader.read(other);

        assertThat(applied).containsExactly(1L, 1L);
        assertThat(reader.positions().parked(10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.get("parked", org.bson.Document.class))
                        .containsEntry("reason", "failed")
                        .containsEntry("number", 2L)
                        .containsEntry("failure", "java.lang.IllegalStateException"));
    }

    @Test
    void aParkedDossierIsTriedAgainAfterAPause() {
        failing.add(2L);
        reader.read(fact(1));
        reader.read(fact(2));
        reader.read(fact(3));
        assertThat(reader.positions().toRetry()).isEmpty();

        clock.advance(Duration.ofSeconds(5));
        reader.positions().toRetry().forEach(reader::retry);
        assertThat(applied).containsExactly(1L);

        failing.clear();
        clock.advance(Duration.ofMinutes(1));
        reader.positions().toRetry().forEach(reader::retry);

        assertThat(applied).containsExactly(1L, 2L, 3L);
        assertThat(reader.positions().parked(10)).isEmpty();
        reader.read(fact(4));
        assertThat(applied).endsWith(4L);
    }

    @Test
    void itIsKnownSinceWhenADossierIsParkedAndHowOftenItWasTried() {
        failing.add(1L);
        reader.read(fact(1));
        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofHours(1));
            reader.positions().toRetry().forEach(reader::retry);
        }

        assertThat(reader.positions().parked(10))
                .singleElement()
                .satisfies(parked -> assertThat(parked.get("parked", org.bson.Document.class))
                        .containsEntry("since", Date.from(Instant.parse("2026-03-01T12:00:00Z")))
                        .containsEntry("attempts", 3));
    }

    @Test
    void aGapIsClosedByWhatWasPutToWaitBesideTheReader() {
        reader.read(fact(1));
        reader.read(fact(3));
        new WaitingRoom(test.database(), "reader-" + dossier).keep(fact(2));
        assertThat(applied).containsExactly(1L);

        clock.advance(Duration.ofSeconds(5));
        reader.positions().toRetry().forEach(reader::retry);

        assertThat(applied).containsExactly(1L, 2L, 3L);
        assertThat(reader.positions().parked(10)).isEmpty();
    }

    @Test
    void aGapThatStaysIsLookedAtEverMoreSeldomAndToldOnce() {
        reader.read(fact(2));
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            assertThat(reader.positions().toRetry()).containsExactly(dossier);
            reader.retry(dossier);
            assertThat(reader.positions().toRetry()).isEmpty();
        }

        assertThat(meters.counter("calmdesk.facts.parkings", "reader", "reader-" + dossier, "type", KNOWN)
                        .count())
                .isEqualTo(1);
        reader.read(fact(1));
        assertThat(applied).containsExactly(1L, 2L);
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        reader.read(fact(1));
        reader.read(fact(dossier, 2, UNKNOWN, 1));
        reader.read(fact(3));

        assertThat(applied).containsExactly(1L, 3L);
        assertThat(meters.counter("calmdesk.facts.skipped", "reader", "reader-" + dossier, "type", UNKNOWN)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRestoredOwnerIsReadAnewFromTheFirstFact() {
        reader.read(fact(1));
        reader.read(fact(2));
        reader.read(fact(dossier, 1, KNOWN, 2));
        reader.read(fact(dossier, 2, KNOWN, 2));
        reader.read(fact(3));

        assertThat(forgotten).containsExactly(dossier);
        assertThat(applied).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void anotherReaderOfTheSameDatabaseHasPositionsOfItsOwn() {
        reader.read(fact(1));
        reader("other-" + dossier).read(fact(1));

        assertThat(applied).containsExactly(1L, 1L);
    }

    @Test
    void inAnyOrderWithAnyRepeatsAndFailuresEveryNumberIsAppliedInOrder() {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            String id = Ids.next();
            List<Long> order = new ArrayList<>();
            FactReader any = new FactReader(
                    FactSubscription.named("any-" + id, "topic").on(KNOWN, fact -> {
                        if (random.nextInt(5) == 0) {
                            throw new IllegalStateException("not now");
                        }
                        order.add(fact.number());
                    }),
                    new Positions(test.database(), "any-" + id, clock),
                    new WaitingRoom(test.database(), "any-" + id),
                    meters);
            List<Long> arriving = LongStream.rangeClosed(1, 12).boxed().collect(Collectors.toList());
            for (int i = 0; i < 12; i++) {
                arriving.add(random.nextInt(arriving.size()), 1 + random.nextLong(12));
            }
            for (long number : arriving) {
                any.read(fact(id, number, KNOWN, 1));
            }
            for (int i = 0; i < 30; i++) {
                clock.advance(Duration.ofHours(1));
                any.positions().toRetry().forEach(any::retry);
            }

            assertThat(order)
                    .as("seed %s", seed)
                    .isEqualTo(LongStream.rangeClosed(1, 12).boxed().toList());
        }
    }

    private FactReader reader(String name) {
        FactSubscription subscription = FactSubscription.named(name, "topic")
                .on(KNOWN, fact -> {
                    if (failing.contains(fact.number())) {
                        throw new IllegalStateException("secret words of a customer");
                    }
                    applied.add(fact.number());
                })
                .onReset((tenant, id) -> forgotten.add(id));
        return new FactReader(
                subscription,
                new Positions(test.database(), name, clock),
                new WaitingRoom(test.database(), name),
                meters);
    }

    private ReceivedFact fact(long number) {
        return fact(dossier, number, KNOWN, 1);
    }

    static ReceivedFact fact(String dossier, long number, String type, int lineage) {
        return ReceivedFact.of(
                Map.of(
                        "ce_tenantid",
                        StandardTenants.RESTAURANT.id().value(),
                        "ce_subject",
                        dossier,
                        "ce_number",
                        Long.toString(number),
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-03-01T12:00:00Z",
                        "ce_prevhash",
                        "00",
                        "ce_lineage",
                        Integer.toString(lineage)),
                "{\"happenedAt\":\"2026-03-01T12:00:00Z\",\"by\":\"wang\"}");
    }
}
