package io.calmdesk.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.Eventually;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.NotificationState;
import io.calmdesk.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTests {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

    private final SettableClock clock = SettableClock.at(NOON);
    private final Waiting queue = new Waiting();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeliveryProperties quick = new DeliveryProperties(
            Duration.ofMillis(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(30));
    private volatile Outcome mail = new Outcome.HandedOver();
    private final Deliveries deliveries = running();

    @AfterEach
    void stop() {
        deliveries.stop();
    }

    @Test
    void aChannelThatIsDownHoldsBackItsOwnOnly() throws Exception {
        mail = new Outcome.ChannelDown("no-answer");
        queue.add("mail-1", Channel.EMAIL);
        queue.add("stream-1", Channel.STREAM);

        Eventually.soon(() -> assertThat(queue.state("stream-1")).isEqualTo(NotificationState.HANDED_OVER));
        Eventually.soon(() -> assertThat(deliveries.down()).containsExactly(Channel.EMAIL));
        assertThat(queue.state("mail-1")).isEqualTo(NotificationState.QUEUED);

        mail = new Outcome.HandedOver();

        Eventually.soon(() -> {
            // The pause may have begun only after the channel was seen to be down.
            clock.advance(Duration.ofSeconds(1));
            assertThat(queue.state("mail-1")).isEqualTo(NotificationState.HANDED_OVER);
        });
        Eventually.soon(() -> assertThat(deliveries.down()).isEmpty());
    }

    @Test
    void whatIsHandedOverIsNotHandedOverAgainBecauseTheDatabaseWasAway() throws Exception {
        queue.failingRecords.set(2);
        queue.add("mail-1", Channel.EMAIL);

        Eventually.soon(() -> assertThat(queue.state("mail-1")).isEqualTo(NotificationState.HANDED_OVER));
        assertThat(queue.carried).containsExactly("mail-1");
    }

    @Test
    void whatComesTooLateIsGivenUpAndCounted() throws Exception {
        clock.advance(Duration.ofHours(24));
        queue.add("mail-1", Channel.EMAIL);

        Eventually.soon(() -> assertThat(queue.state("mail-1")).isEqualTo(NotificationState.EXPIRED));
        assertThat(queue.carried).isEmpty();
        Eventually.soon(() -> assertThat(
                        meters.counter("calmdesk.notifications.attempts", "channel", "email", "state", "expired")
                                .count())
                .isEqualTo(1));
    }

    @Test
    void aCourierThatBreaksIsTriedAgainLater() throws Exception {
        queue.add("broken-1", Channel.EMAIL);

        Eventually.soon(() -> assertThat(queue.attempts("broken-1")).containsExactly("failed-IllegalStateException"));
        assertThat(queue.state("broken-1")).isEqualTo(NotificationState.QUEUED);
        assertThat(deliveries.down()).isEmpty();
    }

    private Deliveries running() {
        DeliveryMeters shared = new DeliveryMeters(meters, clock);
        Deliveries started = new Deliveries(List.of(
                new ChannelSender(new Carrier(Channel.EMAIL), queue, quick, shared, clock, "one"),
                new ChannelSender(new Carrier(Channel.STREAM), queue, quick, shared, clock, "one")));
        started.start();
        return started;
    }

    private final class Carrier implements Courier {

        private final Channel channel;

        Carrier(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public int atOnce() {
            return 4;
        }

        @Override
        public Outcome handOver(Notification notification) {
            if (notification.id().startsWith("broken")) {
                throw new IllegalStateException("wang@calmdesk.test is somebody's address");
            }
            queue.carried.add(notification.id());
            return channel == Channel.EMAIL ? mail : new Outcome.HandedOver();
        }
    }

    /** The queue in memory, for one instance. */
    private static final class Waiting implements DeliveryQueue {

        private final Map<String, Notification> all = new ConcurrentHashMap<>();
        private final Map<String, Instant> due = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> carried = new ConcurrentLinkedQueue<>();
        private final AtomicInteger failingRecords = new AtomicInteger();

        void add(String id, Channel channel) {
            all.put(id, notification(id, channel, NotificationState.QUEUED, List.of()));
            due.put(id, NOON);
        }

        NotificationState state(String id) {
            return Objects.requireNonNull(all.get(id)).state();
        }

        List<String> attempts(String id) {
            return Objects.requireNonNull(all.get(id)).attempts().stream()
                    .map(Notification.Attempt::outcome)
                    .toList();
        }

        @Override
        public List<Notification> lease(Channel channel, Lease lease, Collection<String> held, int limit) {
            List<Notification> leased = all.values().stream()
                    .filter(it -> it.channel() == channel && !held.contains(it.id()))
                    .filter(it ->
                            due.containsKey(it.id()) && !lease.now().isBefore(Objects.requireNonNull(due.get(it.id()))))
                    .limit(limit)
                    .toList();
            leased.forEach(it -> due.put(it.id(), lease.until()));
            return leased;
        }

        @Override
        public void prolong(Collection<Notification> held, Lease lease) {
            held.forEach(it -> due.computeIfPresent(it.id(), (id, until) -> lease.until()));
        }

        @Override
        public void record(Notification notification, Result result, String holder) {
            if (failingRecords.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("no database");
            }
            List<Notification.Attempt> attempts = new ArrayList<>(notification.attempts());
            attempts.add(result.attempt());
            Instant again = result.again();
            if (again == null) {
                due.remove(notification.id());
            } else {
                due.put(notification.id(), again);
            }
            all.put(
                    notification.id(),
                    notification(notification.id(), notification.channel(), result.state(), attempts));
        }

        @Override
        public long expire(Channel channel, Instant now) {
            return 0;
        }

        @Override
        public Optional<Instant> oldest(Channel channel) {
            return Optional.empty();
        }

        private static Notification notification(
                String id, Channel channel, NotificationState state, List<Notification.Attempt> attempts) {
            return new Notification(
                    id,
                    new TenantId("01900000-0000-7000-8000-0000000000a0"),
                    "fact/1@1",
                    "wang",
                    channel,
                    new Matter.CasePromise("case", "C-17", "solution", 100, NOON),
                    state,
                    1,
                    NOON,
                    NOON.plus(Duration.ofHours(24)),
                    attempts,
                    null);
        }
    }
}
