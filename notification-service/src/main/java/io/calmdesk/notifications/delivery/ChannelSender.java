package io.calmdesk.notifications.delivery;

import io.calmdesk.kernel.Timepoints;
import io.calmdesk.notifications.delivery.DeliveryQueue.Lease;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.tracing.Traces;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one channel's notifications from the queue and hands them over, several at a time. */
final class ChannelSender {

    private static final Logger log = LoggerFactory.getLogger(ChannelSender.class);

    private final Courier courier;
    private final DeliveryQueue queue;
    private final DeliveryProperties properties;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final String holder;
    private final Circuit circuit;
    private final HandingOver handingOver;
    private final Map<String, Notification> held = new ConcurrentHashMap<>();
    private final Semaphore work = new Semaphore(0);
    private final ExecutorService underWay = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    ChannelSender(
            Courier courier,
            DeliveryQueue queue,
            DeliveryProperties properties,
            DeliveryMeters meters,
            InstantSource clock,
            String holder) {
        this.courier = courier;
        this.queue = queue;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.holder = holder;
        this.circuit = new Circuit(properties.forChannel());
        var judgement = new Judgement(properties.forMessage(), properties.forChannel());
        this.handingOver = new HandingOver(courier, queue, judgement, circuit, meters, clock, holder);
        meters.watch(channel(), circuit);
    }

    Channel channel() {
        return courier.channel();
    }

    boolean isDown() {
        return circuit.isDown();
    }

    void start() {
        Thread.ofVirtual().name("hand-out-" + channel().code()).start(() -> keepDoing(this::handOut));
        Thread.ofVirtual().name("tend-" + channel().code()).start(() -> keepDoing(this::tend));
    }

    /** Says that there is new work. */
    void wake() {
        work.release();
    }

    /** Takes nothing new and waits for what is under way; what is not done by then another instance takes over. */
    void stop(Duration patience) throws InterruptedException {
        running = false;
        wake();
        underWay.shutdown();
        if (!underWay.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            underWay.shutdownNow();
        }
    }

    private void handOut() throws InterruptedException {
        Instant now = Timepoints.now(clock);
        int room = circuit.allowance(now, courier.atOnce() - held.size());
        List<Notification> leased = room > 0 ? queue.lease(channel(), leaseFrom(now), held.keySet(), room) : List.of();
        leased.forEach(notification -> held.put(notification.id(), notification));
        leased.forEach(notification -> underWay.execute(() -> handOver(notification)));
        if (leased.isEmpty() && work.tryAcquire(properties.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void handOver(Notification notification) {
        try {
            Traces.goOn(
                    notification.trace(),
                    "hand over by " + channel().code(),
                    SpanKind.CLIENT,
                    () -> handingOver.attempt(notification));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            held.remove(notification.id());
            wake();
        }
    }

    private void tend() throws InterruptedException {
        Instant now = Timepoints.now(clock);
        queue.prolong(held.values(), leaseFrom(now));
        meters.expired(channel(), queue.expire(channel(), now));
        meters.oldest(channel(), queue.oldest(channel()));
        Thread.sleep(properties.lease().dividedBy(4));
    }

    private Lease leaseFrom(Instant now) {
        return new Lease(holder, now, now.plus(properties.lease()));
    }

    private void keepDoing(Step step) {
        while (running) {
            try {
                step.go();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.atWarn()
                        .addKeyValue("channel", channel().code())
                        .setCause(e)
                        .log("queue not reached, will try again");
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(properties.sweep());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void go() throws InterruptedException;
    }
}
