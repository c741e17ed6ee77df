package io.calmdesk.notifications.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;

class LiveStreamTests {

    private static final TenantId RESTAURANT = new TenantId("01900000-0000-7000-8000-0000000000a0");
    private static final TenantId HOTEL = new TenantId("01900000-0000-7000-8000-0000000000b0");
    private static final Duration LONG = Duration.ofMinutes(5);

    private final LiveStream stream = new LiveStream(SettableClock.at("2026-11-02T04:00:00Z"));

    @Test
    @Tag("R-003")
    void everyViewerOfTheBusinessSeesItsCasesAndNobodyElse() {
        Looking wang = look(new Viewer(RESTAURANT, "wang", false), null);
        Looking guest = look(new Viewer(HOTEL, "wang", true), null);

        stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", 4));

        assertThat(wang.seen()).containsExactly("case.changed c1 4");
        assertThat(guest.seen()).isEmpty();
    }

    @Test
    void whatTellsAPersonIsSeenByThatPersonAndTheAdministrators() {
        Looking wang = look(new Viewer(RESTAURANT, "wang", false), null);
        Looking li = look(new Viewer(RESTAURANT, "li", false), null);
        Looking boss = look(new Viewer(RESTAURANT, "boss", true), null);
        Looking otherBoss = look(new Viewer(HOTEL, "boss", true), null);

        stream.publish(StreamEvent.notificationCreated(RESTAURANT, "wang", "n1", 1));

        assertThat(wang.seen()).containsExactly("notification.created n1 1");
        assertThat(boss.seen()).containsExactly("notification.created n1 1");
        assertThat(li.seen()).isEmpty();
        assertThat(otherBoss.seen()).isEmpty();
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndOnlyWhatIsTheirs() {
        Looking wang = look(new Viewer(RESTAURANT, "wang", false), null);
        stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", 1));
        wang.cancel();
        stream.publish(StreamEvent.caseChanged(HOTEL, "c9", 1));
        stream.publish(StreamEvent.notificationCreated(RESTAURANT, "li", "n1", 1));
        stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", 2));

        Looking again = look(new Viewer(RESTAURANT, "wang", false), wang.lastId());
        stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", 3));

        assertThat(again.seen()).containsExactly("case.changed c1 2", "case.changed c1 3");
    }

    @Test
    void anUnknownIdIsAnsweredByOneResync() {
        Looking wang = look(new Viewer(RESTAURANT, "wang", false), "nobody-knows-7");
        stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", 3));

        assertThat(wang.seen()).containsExactly("resync", "case.changed c1 3");
    }

    @Test
    void everyEventHasAnId() {
        Looking wang = look(new Viewer(RESTAURANT, "wang", false), "unknown");
        stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", 3));
        stream.heartbeat();

        assertThat(wang.frames)
                .hasSize(4)
                .allSatisfy(frame -> assertThat(frame.id()).isNotBlank());
    }

    @Test
    void aQuietBusinesssViewerComesBackWithoutResync() {
        Looking wang = look(new Viewer(RESTAURANT, "wang", false), null);
        stream.publish(StreamEvent.caseChanged(HOTEL, "c9", 1));
        stream.heartbeat();
        wang.cancel();

        assertThat(look(new Viewer(RESTAURANT, "wang", false), wang.lastId()).seen())
                .isEmpty();
    }

    @Test
    void aSlowClientIsToldToReadAnewInsteadOfFillingTheMemory() {
        Looking slow = new Looking(1);
        stream.watch(new Viewer(RESTAURANT, "wang", false), null, LONG, () -> true)
                .subscribe(slow);
        for (int version = 1; version <= 1_000; version++) {
            stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", version));
        }
        assertThat(slow.frames).hasSize(1);

        slow.request(Long.MAX_VALUE);

        assertThat(slow.seen()).hasSizeLessThan(300).first().isEqualTo("resync");
        assertThat(slow.seen()).last().isEqualTo("case.changed c1 1000");
    }

    @Test
    void afterAGapEverybodyReadsAnew() {
        Looking wang = look(new Viewer(RESTAURANT, "wang", false), null);
        Looking guest = look(new Viewer(HOTEL, "li", false), null);
        stream.publish(StreamEvent.caseChanged(RESTAURANT, "c1", 1));

        stream.lostTrack();

        assertThat(wang.seen()).containsExactly("case.changed c1 1", "resync");
        assertThat(guest.seen()).containsExactly("resync");
    }

    @Test
    void itEndsWithTheToken() {
        StepVerifier.withVirtualTime(() -> stream.watch(new Viewer(RESTAURANT, "wang", false), null, LONG, () -> true))
                .expectNextCount(1)
                .thenAwait(LONG.minusSeconds(1))
                .expectNoEvent(Duration.ofMillis(900))
                .thenAwait(Duration.ofSeconds(1))
                .verifyComplete();
        assertThat(stream.all()).isEmpty();
    }

    @Test
    void itEndsWhenTheViewerMayLookOnNoLonger() {
        AtomicBoolean allowed = new AtomicBoolean(true);
        Looking wang = new Looking(Long.MAX_VALUE);
        stream.watch(new Viewer(RESTAURANT, "wang", false), null, LONG, allowed::get)
                .subscribe(wang);
        stream.all().forEach(Watch::endUnlessAllowed);
        assertThat(wang.isDisposed()).isFalse();

        allowed.set(false);
        stream.all().forEach(Watch::endUnlessAllowed);

        assertThat(wang.isDisposed()).isTrue();
        assertThat(stream.all()).isEmpty();
    }

    private Looking look(Viewer viewer, @Nullable String lastEventId) {
        Looking looking = new Looking(Long.MAX_VALUE);
        stream.watch(viewer, lastEventId, LONG, () -> true).subscribe(looking);
        return looking;
    }

    private static final class Looking extends BaseSubscriber<ServerSentEvent<Object>> {

        private final long asked;
        private final List<ServerSentEvent<Object>> frames = new ArrayList<>();

        Looking(long asked) {
            this.asked = asked;
        }

        @Override
        protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
            subscription.request(asked);
        }

        @Override
        protected void hookOnNext(ServerSentEvent<Object> frame) {
            frames.add(frame);
        }

        String lastId() {
            return Objects.requireNonNull(frames.getLast().id());
        }

        List<String> seen() {
            return frames.stream()
                    .filter(frame -> frame.event() != null)
                    .map(frame -> frame.event()
                            + (frame.data() instanceof Frames.Pointer(String id, long version)
                                    ? " " + id + " " + version
                                    : ""))
                    .toList();
        }
    }
}
