package io.calmdesk.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notification.Attempt;
import io.calmdesk.notifications.telling.NotificationState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTests {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final Instant TOMORROW = NOON.plus(Duration.ofHours(24));

    private final Judgement judgement = new Judgement(
            new GrowingPause(Duration.ofSeconds(30), Duration.ofMinutes(30)),
            new GrowingPause(Duration.ofSeconds(1), Duration.ofSeconds(30)));

    @Test
    void whatIsHandedOverIsOver() {
        Result result = judgement.of(tried(0), new Outcome.HandedOver(), NOON);

        assertThat(result).isEqualTo(new Result(NotificationState.HANDED_OVER, new Attempt(NOON, "handed-over"), null));
    }

    @Test
    void whatIsRefusedForGoodHasFailed() {
        Result result = judgement.of(tried(0), new Outcome.Impossible("recipient-refused-550"), NOON);

        assertThat(result)
                .isEqualTo(new Result(NotificationState.FAILED, new Attempt(NOON, "recipient-refused-550"), null));
    }

    @Test
    void whatIsPutOffIsTriedAgainAfterGrowingPauses() {
        assertThat(again(tried(0), new Outcome.NotNow("x"))).isEqualTo(NOON.plusSeconds(30));
        assertThat(again(tried(1), new Outcome.NotNow("x"))).isEqualTo(NOON.plusSeconds(60));
        assertThat(again(tried(19), new Outcome.NotNow("x"))).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void whatADeadChannelHeldBackIsTriedAgainSoon() {
        assertThat(again(tried(0), new Outcome.ChannelDown("x"))).isEqualTo(NOON.plusSeconds(1));
        assertThat(again(tried(19), new Outcome.ChannelDown("x"))).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void nothingIsTriedAgainAfterItsUse() {
        Instant late = TOMORROW.minusSeconds(5);

        assertThat(judgement.of(tried(0), new Outcome.NotNow("x"), late).again())
                .isEqualTo(TOMORROW);
    }

    private @Nullable Instant again(Notification notification, Outcome outcome) {
        Result result = judgement.of(notification, outcome, NOON);
        assertThat(result.state()).isEqualTo(NotificationState.QUEUED);
        return result.again();
    }

    private static Notification tried(int times) {
        return new Notification(
                "01900000-0000-8000-8000-000000000001",
                new TenantId("01900000-0000-7000-8000-0000000000a0"),
                "fact/1@1",
                "wang",
                Channel.EMAIL,
                new Matter.CasePromise("case", "C-17", "solution", 100, NOON),
                NotificationState.QUEUED,
                1,
                NOON,
                TOMORROW,
                Collections.nCopies(times, new Attempt(NOON, "x")),
                null);
    }
}
