package io.calmdesk.notifications.stream.messaging;

import io.calmdesk.notifications.stream.LiveStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads every fact from now on into this instance's live stream; what passed while it was away nobody missed. */
final class FactsFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FactsFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final List<String> topics;
    private final LiveStream stream;
    private volatile boolean running;
    private volatile int partitions;

    FactsFeed(Supplier<Consumer<String, byte[]>> consumers, List<String> topics, LiveStream stream) {
        this.consumers = consumers;
        this.topics = List.copyOf(topics);
        this.stream = stream;
    }

    /** How many partitions are being read. */
    int partitions() {
        return partitions;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("stream-feed").start(this::read);
    }

    private void read() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                consumer.subscribe(topics, new StartingNow(consumer));
                while (running) {
                    consumer.poll(POLL)
                            .forEach(record -> StreamRecords.event(record).ifPresent(stream::publish));
                }
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("live stream lost the facts, will read again");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before these positions events may have passed unseen, so everybody reads anew. */
    private final class StartingNow implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;

        StartingNow(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            assigned.forEach(consumer::position);
            partitions = consumer.assignment().size();
            stream.lostTrack();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            partitions = 0;
        }
    }
}
