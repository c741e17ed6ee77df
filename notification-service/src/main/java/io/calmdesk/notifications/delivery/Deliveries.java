package io.calmdesk.notifications.delivery;

import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Senders;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** All channels' senders, started with the service and stopped before the database is. */
final class Deliveries implements Senders, SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<ChannelSender> senders;
    private volatile boolean running;

    Deliveries(List<ChannelSender> senders) {
        this.senders = List.copyOf(senders);
    }

    @Override
    public void wake(Channel channel) {
        senders.stream().filter(sender -> sender.channel() == channel).forEach(ChannelSender::wake);
    }

    /** The channels that are down now. */
    List<Channel> down() {
        return senders.stream()
                .filter(ChannelSender::isDown)
                .map(ChannelSender::channel)
                .toList();
    }

    @Override
    public void start() {
        running = true;
        senders.forEach(ChannelSender::start);
    }

    @Override
    public void stop() {
        running = false;
        for (ChannelSender sender : senders) {
            try {
                sender.stop(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
