package io.calmdesk.dossier.reading;

import com.mongodb.client.MongoDatabase;
import io.calmdesk.kernel.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

/** Listens for every subscription of this service, and knows which dossiers are parked. */
public final class FactListeners {

    private static final long PAUSE_MILLIS = 500;

    private final Map<String, Object> connection;
    private final MongoDatabase database;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final String service;
    private final Map<String, FactReader> readers = new LinkedHashMap<>();
    private final List<FactListening> listenings = new ArrayList<>();
    private final List<ConcurrentMessageListenerContainer<String, String>> containers = new ArrayList<>();

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

    /** Begins to listen. */
    public void start(Iterable<FactSubscription> subscriptions) {
        subscriptions.forEach(this::start);
    }

    private void start(FactSubscription subscription) {
        FactHandler live = subscription.live();
        if (live != null) {
            MessageListener<String, String> listener =
                    record -> FactListening.fact(record).forEach(live::on);
            String group = service + "-" + subscription.name() + "-" + Ids.next();
            listen(subscription, group, "latest", ContainerProperties.AckMode.MANUAL, listener);
            return;
        }
        FactReader reader = new FactReader(
                subscription,
                new Positions(database, subscription.name(), clock),
                new WaitingRoom(database, subscription.name()),
                meters);
        readers.put(subscription.name(), reader);
        FactListening listening = new FactListening(reader, subscription.name());
        listening.start();
        listenings.add(listening);
        String group = service + "-" + subscription.name();
        listen(subscription, group, "earliest", ContainerProperties.AckMode.BATCH, listening);
    }

    private void listen(
            FactSubscription subscription,
            String group,
            String from,
            ContainerProperties.AckMode acknowledge,
            Object listener) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, from);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        ContainerProperties properties = new ContainerProperties(subscription.topic());
        properties.setMessageListener(listener);
        properties.setAckMode(acknowledge);
        properties.setMissingTopicsFatal(false);
        properties.setListenerTaskExecutor(new org.springframework.core.task.VirtualThreadTaskExecutor(group + "-"));
        ConcurrentMessageListenerContainer<String, String> container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new StringDeserializer()),
                properties);
        container.setBeanName(group);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.start();
        containers.add(container);
    }

    /** Stops listening; what was not applied comes again at the next start. */
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        listenings.forEach(FactListening::stop);
        containers.clear();
        listenings.clear();
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

    private FactReader reader(String subscription) {
        FactReader reader = readers.get(subscription);
        if (reader == null) {
            throw new IllegalArgumentException("no subscription " + subscription);
        }
        return reader;
    }
}
