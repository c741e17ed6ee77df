package io.calmdesk.settings;

import com.mongodb.MongoException;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Goes on reading where the copy ends, whatever position the consumer group had. */
final class ReadOn implements ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(ReadOn.class);

    private final ReadPositions positions;

    ReadOn(ReadPositions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            while (!placed(consumer, partition)) {
                // reading from anywhere else would leave settings out for good, so there is nothing else to do
                LockSupport.parkNanos(500_000_000);
                if (Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("stopped while the database was away");
                }
            }
        }
    }

    private boolean placed(Consumer<?, ?> consumer, TopicPartition partition) {
        try {
            positions
                    .next(partition)
                    .ifPresentOrElse(
                            next -> consumer.seek(partition, next),
                            () -> consumer.seekToBeginning(java.util.List.of(partition)));
            return true;
        } catch (MongoException away) {
            log.atWarn().addKeyValue("failure", away.getClass().getName()).log("waiting for the database");
            return false;
        }
    }
}
