package io.calmdesk.dossier.reading;

import io.calmdesk.dossier.engine.Crew;
import io.calmdesk.kernel.Blame;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands a batch of records to a reader: many dossiers at once, each in its order; and tries parked ones again. */
final class FactBatches implements BatchMessageListener<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(FactBatches.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final FactReader reader;
    private final FactSubscription subscription;
    private final Counter unreadable;
    private final Crew crew;

    FactBatches(FactReader reader, FactSubscription subscription, MeterRegistry meters) {
        this.reader = reader;
        this.subscription = subscription;
        this.unreadable = meters.counter("calmdesk.facts.unreadable", "reader", subscription.name());
        this.crew = new Crew("retry-" + subscription.name());
    }

    void start() {
        crew.start(() -> {
            while (crew.rest(RETRY)) {
                try {
                    reader.positions().toRetry().forEach(reader::retry);
                } catch (RuntimeException e) {
                    LOG.atWarn().addKeyValue("failure", Blame.of(e)).log("parked dossiers were not tried again");
                }
            }
        });
    }

    void stop() {
        crew.stop(Duration.ofSeconds(2));
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, String>> records) {
        Map<String, List<ReceivedFact>> dossiers =
                records.stream().flatMap(this::fact).collect(Collectors.groupingBy(ReceivedFact::dossierId));
        CompletableFuture<?>[] all = dossiers.values().stream()
                .map(facts -> CompletableFuture.runAsync(() -> facts.forEach(reader::read), THREADS))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            // The database is away: the whole batch comes again, and what was applied is dropped then.
            throw new IllegalStateException("batch not applied", e.getCause());
        }
        // Only now: what stood before the end in its partition has been applied or waits with a parked dossier.
        records.stream()
                .flatMap(record -> ReplayEnd.of(record, subscription.topic()))
                .forEach(subscription.replayEnd()::ended);
    }

    private Stream<ReceivedFact> fact(ConsumerRecord<String, String> record) {
        if (ReplayEnd.is(record)) {
            return Stream.empty();
        }
        try {
            return Stream.of(ReceivedFact.of(record));
        } catch (IllegalArgumentException e) {
            unreadable.increment();
            LOG.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("failure", Blame.of(e))
                    .log("record is no fact, skipped");
            return Stream.empty();
        }
    }
}
