package io.calmdesk.casedesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.promise.PromiseTurn.DuePassed;
import io.calmdesk.casedesk.promise.PromiseTurn.MarkPassed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTests {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    private final Promise promise =
            Promise.start("solution", Terms.solutionWithin(Duration.ofHours(10)), "received", START);

    @Test
    @Tag("R-242")
    void wakesAtEachMarkAndTellsItOnce() {
        assertThat(promise.dueAt()).isEqualTo(hours(10));
        assertThat(promise.wakeAt()).contains(hours(5));
        assertThat(promise.turns(START, hours(4))).isEmpty();
        assertThat(promise.turns(START, hours(5)))
                .containsExactly(new MarkPassed(50, List.of(50), List.of("owner"), hours(5)));
        Promise told = promise.told(List.of(50));
        assertThat(told.turns(START, hours(5))).isEmpty();
        assertThat(told.wakeAt()).contains(hours(8));
    }

    @Test
    void anAlarmThatComesLateTellsEveryMarkByItself() {
        assertThat(promise.turns(START, hours(20)))
                .containsExactly(
                        new MarkPassed(50, List.of(50), List.of("owner"), hours(5)),
                        new MarkPassed(80, List.of(80), List.of("owner"), hours(8)),
                        new MarkPassed(100, List.of(100), List.of("cs-lead"), hours(10)),
                        new DuePassed(hours(10)),
                        new MarkPassed(150, List.of(150), List.of("approver"), hours(15)));
    }

    @Test
    void marksBeforeTheCaseWasWrittenDownAreToldAsOneAtTheHighest() {
        Instant writtenDown = hours(9);
        assertThat(promise.turns(writtenDown, writtenDown))
                .containsExactly(new MarkPassed(80, List.of(50, 80), List.of("owner"), hours(8)));
        assertThat(promise.turns(hours(30), hours(30)))
                .containsExactly(
                        new DuePassed(hours(10)),
                        new MarkPassed(150, List.of(50, 80, 100, 150), List.of("approver"), hours(15)));
    }

    @Test
    void keptInTimeIsKeptAndSilent() {
        Promise kept = promise.after("settled", hours(9));
        assertThat(kept.state()).isEqualTo(PromiseState.KEPT);
        assertThat(kept.wakeAt()).isEmpty();
        assertThat(kept.turns(START, hours(99))).isEmpty();
    }

    @Test
    void whatIsDoneLaterDoesNotUndoMissed() {
        Promise late = promise.missed().after("settled", hours(12));
        assertThat(late.state()).isEqualTo(PromiseState.MISSED);
        assertThat(late.endedAt()).isEqualTo(hours(12));
        assertThat(late.turns(START, hours(99))).isEmpty();
    }

    @Test
    void otherFactsKeepNothing() {
        assertThat(promise.after("note-added", hours(1))).isEqualTo(promise);
        assertThat(promise.after("assigned", hours(1)).state()).isEqualTo(PromiseState.RUNNING);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void howeverOftenItIsWokenEachMarkAndTheMissAreToldOnceAndInOrder(long seed) {
        Random random = new Random(seed);
        Duration allowance = Duration.ofMinutes(1 + random.nextInt(10_000));
        Instant writtenDown = START.plus(Duration.ofMinutes(random.nextInt(12_000)));
        Promise running = Promise.start("solution", Terms.solutionWithin(allowance), "received", START);
        List<Integer> told = new ArrayList<>();
        int misses = 0;
        Instant now = writtenDown;
        Instant end = START.plus(Duration.ofHours(1_000));
        while (now.isBefore(end)) {
            List<PromiseTurn> turns = running.turns(writtenDown, now);
            assertThat(turns).as("seed %d", seed).extracting(PromiseTurn::at).isSorted();
            for (PromiseTurn turn : turns) {
                switch (turn) {
                    case MarkPassed it -> {
                        told.addAll(it.covers());
                        running = running.told(it.covers());
                    }
                    case DuePassed it -> {
                        misses++;
                        running = running.missed();
                    }
                }
            }
            Instant woken = now;
            running.wakeAt()
                    .ifPresent(next -> assertThat(next).as("seed %d", seed).isAfter(woken));
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(4_000)));
        }
        assertThat(told).as("seed %d", seed).containsExactly(50, 80, 100, 150);
        assertThat(misses).as("seed %d", seed).isEqualTo(1);
        assertThat(running.wakeAt()).isEmpty();
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
