package io.calmdesk.notifications.stream.messaging;

import io.calmdesk.notifications.delivery.Courier;
import io.calmdesk.notifications.delivery.Outcome;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** Puts a notification on the live stream of every instance, for one does not know where its recipient looks on. */
final class StreamCourier implements Courier, AutoCloseable {

    private static final int AT_ONCE = 32;

    private final Producer<String, byte[]> producer;
    private final String topic;

    StreamCourier(Producer<String, byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @Override
    public Channel channel() {
        return Channel.STREAM;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Outcome handOver(Notification notification) {
        try {
            producer.send(NotificationCreated.record(topic, notification)).get();
            return new Outcome.HandedOver();
        } catch (ExecutionException | KafkaException e) {
            return new Outcome.ChannelDown("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.ChannelDown("interrupted");
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
