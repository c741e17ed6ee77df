package io.calmdesk.dossier.reading;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Listens for every subscription of this service, and knows which dossiers are parked. */
public final class FactListeners {

    private static final long PAUSE_MILLIS = 500;

    private final Map<String, Object> connection;
    private final MongoDatabase database;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final String service;
    private final Map<String, Listened> listened = new LinkedHashMap<>();

    /** Listeners of the service named, with these connection settings for Kafka, positions in this database. */
    public FactListeners(
            String service,
            Map<String, Object> connection,
            MongoDatabase database,
            InstantSource clock,
            MeterRegistry meters) {
        this.service = service;
        this.connection = connection;
        this.database = database;
        this.clock = clock;
        this.meters = meters;
    }

    /** What runs for one subscription. */
    private record Listened(
            ConcurrentMessageListenerContainer<String, String> container, FactReader reader, FactBatches batches) {

        void stop() {
            container.stop();
            batches.stop();
        }
    }

    /** Begins to listen. */
    public void start(Iterable<FactSubscription> subscriptions) {
        subscriptions.forEach(this::start);
    }

    /** Begins to listen to one subscription more, while the others go on. */
    public synchronized void start(FactSubscription subscription) {
        listened.put(subscription.name(), read(subscription));
    }

    /** Stops listening to one subscription; its positions stay. */
    public void stop(String subscription) {
        Listened ended;
        synchronized (this) {
            ended = listened.remove(subscription);
        }
        if (ended != null) {
            ended.stop();
        }
    }

    /** Forgets how far a subscription had come, when what was made of its facts is deleted and nobody listens any more. */
    public void forget(String subscription) {
        database.getCollection("positions").deleteMany(eq("_id.reader", subscription));
        database.getCollection("positions-waiting").deleteMany(eq("reader", subscription));
    }

    /** The consumer group a subscription's positions in Kafka are kept under. */
    public String group(String subscription) {
        return service + "-" + subscription;
    }

    private Listened read(FactSubscription subscription) {
        FactReader reader = new FactReader(
                subscription,
                new Positions(database, subscription.name(), clock),
                new WaitingRoom(database, subscription.name()),
                meters);
        FactBatches batches = new FactBatches(reader, subscription, meters);
        batches.start();
        String group = group(subscription.name());
        return new Listened(listen(subscription, group, batches), reader, batches);
    }

    private ConcurrentMessageListenerContainer<String, String> listen(
            FactSubscription subscription, String group, FactBatches listener) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        ContainerProperties properties = subscription.replayed()
                ? new ContainerProperties(ReplayTopic.withFacts(subscription.topic(), service))
                : new ContainerProperties(subscription.topic());
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setListenerTaskExecutor(new org.springframework.core.task.VirtualThreadTaskExecutor(group + "-"));
        DefaultKafkaConsumerFactory<String, String> consumers =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new StringDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters, List.of(Tag.of("reader", subscription.name()))));
        ConcurrentMessageListenerContainer<String, String> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.start();
        return container;
    }

    /** Stops listening; what was not applied comes again at the next start. */
    public synchronized void stop() {
        listened.values().forEach(Listened::stop);
        listened.clear();
    }

    /** At most {@code limit} parked dossiers of a reader, as they are noted: number, type, reason, since, attempts. */
    public List<Document> parked(String subscription, int limit) {
        return reader(subscription).positions().parked(limit);
    }

    /** Tries a parked dossier again at once. */
    public void retry(String subscription, String dossierId) {
        reader(subscription).retry(dossierId);
    }

    /** Goes on behind a gap that nobody will fill; what was in the gap is lost to this reader. */
    public void acceptGap(String subscription, String dossierId) {
        reader(subscription).acceptGap(dossierId);
    }

    private synchronized FactReader reader(String subscription) {
        Listened found = listened.get(subscription);
        if (found == null) {
            throw new IllegalArgumentException("no subscription " + subscription);
        }
        return found.reader();
    }
}
