package io.calmdesk.dossier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances of one service read the same dossier; the one is held up exactly where the other gets in between. */
class TwoInstancesIT {

    final TestDatabase test = new TestDatabase();
    final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    final List<Long> applied = new ArrayList<>();
    final Set<Long> failing = new HashSet<>();
    final String dossier = Ids.next();
    private final AtomicReference<Interruption> interruption = new AtomicReference<>(Interruption.NONE);
    final MongoClient interrupted = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(Infrastructure.shared().mongodbUri()))
            .addCommandListener(new Interrupting())
            .build());
    final FactReader one = instance(test.database());
    final FactReader other = instance(interrupted.getDatabase(test.database().getName()));

    @AfterEach
    void drop() {
        interrupted.close();
        test.close();
    }

    @Test
    void whatIsPutToWaitWhileTheDossierIsReleasedIsNotForgotten() {
        parkedAtTwo();
        between("positions-waiting", any -> true, () -> one.retry(dossier));

        other.read(fact(3));

        assertThat(interruption).hasValue(Interruption.NONE);
        assertThat(applied).containsExactly(1L, 2L, 3L);
        nothingIsParked();
    }

    @Test
    void theDossierIsNotReleasedOverWhatWasPutToWaitMeanwhile() {
        parkedAtTwo();
        between("positions", TwoInstancesIT::releases, () -> one.read(fact(3)));

        other.retry(dossier);

        assertThat(interruption).hasValue(Interruption.NONE);
        assertThat(applied).containsExactly(1L, 2L, 3L);
        nothingIsParked();
    }

    @Test
    void aGapThatIsFilledWhileItIsNotedIsNone() {
        one.read(fact(1));
        between("positions-waiting", any -> true, () -> one.read(fact(2)));

        other.read(fact(3));

        assertThat(interruption).hasValue(Interruption.NONE);
        assertThat(applied).containsExactly(1L, 2L, 3L);
        nothingIsParked();
    }

    @Test
    void whoFillsAGapThatWasNotedMeanwhileGoesOnBehindIt() {
        one.read(fact(1));
        between("positions", TwoInstancesIT::moves, () -> one.read(fact(3)));

        other.read(fact(2));

        assertThat(interruption).hasValue(Interruption.NONE);
        assertThat(applied).containsExactly(1L, 2L, 3L);
        nothingIsParked();
    }

    private void parkedAtTwo() {
        failing.add(2L);
        one.read(fact(1));
        one.read(fact(2));
        failing.clear();
        assertThat(applied).containsExactly(1L);
    }

    private void nothingIsParked() {
        assertThat(one.positions().parked(10)).isEmpty();
        assertThat(one.positions().of(dossier).orElseThrow().last()).isEqualTo(3);
    }

    private ReceivedFact fact(long number) {
        return FactReaderIT.fact(dossier, number, FactReaderIT.KNOWN, 1);
    }

    private static boolean releases(BsonDocument command) {
        return command.toJson().contains("$unset");
    }

    private static boolean moves(BsonDocument command) {
        return command.toJson().contains("\"last\"");
    }

    private void between(String collection, Predicate<BsonDocument> which, Runnable what) {
        interruption.set(new Interruption(collection, which, what));
    }

    private record Interruption(String collection, Predicate<BsonDocument> which, Runnable what) {

        static final Set<String> WRITES = Set.of("update", "findAndModify");
        static final Interruption NONE = new Interruption("", any -> false, () -> {});

        boolean meets(CommandStartedEvent event) {
            BsonDocument asked = event.getCommand();
            return WRITES.contains(event.getCommandName())
                    && asked.getString(event.getCommandName()).getValue().equals(collection)
                    && which.test(asked);
        }
    }

    /** Does what was ordered before the command is sent, once. */
    private final class Interrupting implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            Interruption ordered = interruption.get();
            if (ordered.meets(event) && interruption.compareAndSet(ordered, Interruption.NONE)) {
                ordered.what().run();
            }
        }
    }

    private FactReader instance(MongoDatabase database) {
        return new FactReader(
                FactSubscription.named("two", "topic").on(FactReaderIT.KNOWN, fact -> {
                    if (failing.contains(fact.number())) {
                        throw new IllegalStateException("not now");
                    }
                    applied.add(fact.number());
                }),
                new Positions(database, "two", clock),
                new WaitingRoom(database, "two"),
                new SimpleMeterRegistry());
    }
}
