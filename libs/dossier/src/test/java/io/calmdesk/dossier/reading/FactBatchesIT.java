package io.calmdesk.dossier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FactBatchesIT {

    @Test
    void aRecordThatIsNoFactIsSkippedAndCounted() {
        try (TestDatabase test = new TestDatabase()) {
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            FactSubscription subscription = FactSubscription.named("some", "topic");
            FactReader reader = new FactReader(
                    subscription,
                    new Positions(test.database(), "some", SettableClock.at("2026-03-01T12:00:00Z")),
                    new WaitingRoom(test.database(), "some"),
                    meters);

            new FactBatches(reader, subscription, meters)
                    .onMessage(List.of(new ConsumerRecord<>("topic", 0, 0, "key", "no fact")));

            assertThat(meters.get("calmdesk.facts.unreadable")
                            .tag("reader", "some")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }
}
