package io.calmdesk.crises.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.crises.playbook.Playbook;
import io.calmdesk.crises.playbook.json.ShippedPlaybooks;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrisisFileTests {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Playbook PLAYBOOK = new ShippedPlaybooks().of(CrisisType.FOOD_POISONING);
    private static final String DUTY = "first-inform";
    private static final SealedText TEXT = new SealedText("crisis/x", new byte[] {1});

    private final List<RecordedFact<CrisisFact>> history = new ArrayList<>();
    private CrisisFile file = stored(CrisisFile.open(new NewCrisis(
            new Opening("CR-2026-0001", Cause.CASE, PLAYBOOK.id(), 1, NOON, "detection", null, null),
            PLAYBOOK,
            CrisisLevel.COMPANY,
            List.of("case-1"))));

    @Test
    @Tag("R-200")
    void theClocksOfThePlaybookRunFromTheOpening() {
        assertThat(file.firstInform().dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(file.wakeAt()).contains(NOON.plus(Duration.ofMinutes(10)));
        assertThat(history.getFirst().fact())
                .isInstanceOfSatisfying(
                        CrisisOpened.class,
                        it -> assertThat(it.tell())
                                .containsExactly(Role.CRISIS_COMMANDER, Role.APPROVER, Role.TENANT_ADMIN));
    }

    @Test
    void aStepThatIsNotDoneInTimeIsToldOnceAndAgainAtTwiceItsTime() {
        assertThat(file.wake("clock", NOON.plus(Duration.ofMinutes(9))).facts()).isEmpty();
        stored(file.wake("clock", NOON.plus(Duration.ofMinutes(15))));
        assertThat(marks()).containsExactly("care-for-the-sick 100", "first-inform 100");
        assertThat(file.wake("clock", NOON.plus(Duration.ofMinutes(16))).facts())
                .isEmpty();
        // late by far: only the highest mark speaks
        stored(file.wake("clock", NOON.plus(Duration.ofMinutes(60))));
        assertThat(marks())
                .contains("care-for-the-sick 200", "first-inform 200", "stop-the-dish 200", "keep-samples 100")
                .doesNotContain("stop-the-dish 100");
    }

    @Test
    void whatIsTickedIsToldNoMore() {
        stored(file.tick(DUTY, "anna", NOON.plus(Duration.ofMinutes(5))));
        stored(file.wake("clock", NOON.plus(Duration.ofDays(9))));
        assertThat(marks()).noneMatch(it -> it.startsWith(DUTY));
        assertThat(file.firstInform().doneBy()).isEqualTo("anna");
        assertThat(file.firstInform().late(NOON.plus(Duration.ofDays(9)))).isFalse();
        assertThat(file.tick(DUTY, "bert", NOON.plus(Duration.ofMinutes(6))).facts())
                .isEmpty();
        assertThatThrownBy(() -> file.tick("no-such-step", "anna", NOON)).isInstanceOf(Malformed.class);
    }

    @Test
    void aTickTakenBackLetsTheClockRunAgain() {
        stored(file.tick(DUTY, "anna", NOON.plus(Duration.ofMinutes(5))));
        stored(file.untick(DUTY, "anna", NOON.plus(Duration.ofMinutes(6))));
        assertThat(history.getLast().fact()).isEqualTo(new StepReopened(DUTY, true));
        assertThat(file.firstInform().done()).isFalse();
        assertThat(file.untick(DUTY, "anna", NOON.plus(Duration.ofMinutes(7))).facts())
                .isEmpty();
        assertThat(CrisisDues.of(history)).isEqualTo(file.wakeAt());
        stored(file.wake("clock", NOON.plus(Duration.ofMinutes(15))));
        assertThat(marks()).contains("first-inform 100");
        // what fell due while it was ticked is told when the tick is taken back, what was told is not told again
        stored(file.tick(DUTY, "anna", NOON.plus(Duration.ofMinutes(16))));
        stored(file.wake("clock", NOON.plus(Duration.ofMinutes(31))));
        assertThat(marks()).doesNotContain("first-inform 200");
        stored(file.untick(DUTY, "anna", NOON.plus(Duration.ofMinutes(32))));
        assertThat(CrisisDues.of(history)).isEqualTo(file.wakeAt());
        stored(file.wake("clock", NOON.plus(Duration.ofMinutes(32))));
        assertThat(marks()).contains("first-inform 200").containsOnlyOnce("first-inform 100");
        assertThatThrownBy(() -> file.untick("no-such-step", "anna", NOON)).isInstanceOf(Malformed.class);
    }

    @Test
    void aTickAfterItsTimeIsLateAndTheMarkComesFirst() {
        stored(file.tick(DUTY, "anna", NOON.plus(Duration.ofMinutes(16))));
        assertThat(history.stream().skip(1).map(RecordedFact::fact))
                .hasSize(3)
                .last()
                .isEqualTo(new StepTicked(DUTY, true, true));
        assertThat(marks()).containsExactly("care-for-the-sick 100", "first-inform 100");
    }

    @Test
    @Tag("R-207")
    void theLogIsCorrectedBesideItsEntries() {
        stored(file.log(TEXT, "anna", NOON));
        stored(file.correct("1", TEXT, "anna", NOON));
        assertThat(history.getLast().fact()).isEqualTo(new LogCorrected("2", "1", TEXT));
        for (String unknown : List.of("0", "3", "x", "99999999999")) {
            assertThatThrownBy(() -> file.correct(unknown, TEXT, "anna", NOON)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    @Tag("R-202")
    void aRiseCallsThoseWhoLeadThere() {
        stored(file.raise(CrisisLevel.TOP, PLAYBOOK, "anna", NOON));
        assertThat(file.level()).isEqualTo(CrisisLevel.TOP);
        assertThat(history.getLast().fact())
                .isInstanceOfSatisfying(
                        LevelRaised.class, it -> assertThat(it.tell()).contains(Role.SPOKESPERSON));
        assertThatThrownBy(() -> file.raise(CrisisLevel.COMPANY, PLAYBOOK, "anna", NOON))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @Tag("R-225")
    void aCaseIsLinkedOnce() {
        assertThat(file.link("case-1", "anna", NOON).facts()).isEmpty();
        stored(file.link("case-2", "anna", NOON));
        assertThat(file.cases()).containsExactly("case-1", "case-2");
    }

    @Test
    void aCaseNobodyHasSeenCallsThoseWhoLeadUnlessTheyWereCalledJustBefore() {
        Instant later = NOON.plus(Duration.ofHours(3));
        stored(file.join("case-2", PLAYBOOK, "detection", NOON.plus(Duration.ofMinutes(9))));
        assertThat(history.getLast().fact()).isEqualTo(new CaseLinked("case-2", null));
        stored(file.join("case-3", PLAYBOOK, "detection", later));
        stored(file.join("case-4", PLAYBOOK, "detection", later.plus(Duration.ofMinutes(1))));
        assertThat(history.stream().map(RecordedFact::fact))
                .contains(
                        new CaseLinked(
                                "case-3",
                                new Calling(
                                        "CR-2026-0001",
                                        CrisisType.FOOD_POISONING,
                                        CrisisLevel.COMPANY,
                                        List.of(Role.CRISIS_COMMANDER, Role.APPROVER, Role.TENANT_ADMIN))),
                        new CaseLinked("case-4", null));
    }

    @Test
    @Tag("R-226")
    void afterTheSettlingTheClocksGoOnUntilTheReviewWhichIsLeft() {
        stored(file.settle("anna", NOON.plus(Duration.ofHours(3))));
        assertThatThrownBy(() -> file.settle("anna", NOON)).isInstanceOf(Conflict.class);
        stored(file.wake("clock", NOON.plus(Duration.ofHours(25))));
        assertThat(marks()).contains("written-report 100");
        assertThat(file.wakeAt()).isPresent();
        stored(file.review(TEXT, "anna", NOON.plus(Duration.ofHours(26))));
        assertThat(file.state()).isEqualTo(CrisisState.REVIEWED);
        assertThat(file.wakeAt()).isEmpty();
        assertThat(file.wake("clock", NOON.plus(Duration.ofDays(9))).facts()).isEmpty();
        assertThatThrownBy(() -> file.log(TEXT, "anna", NOON)).isInstanceOf(Conflict.class);
    }

    @Test
    void theFactsAloneSayWhenItIsToBeWoken() {
        Instant now = NOON;
        for (int minute : new int[] {1, 11, 16, 25, 70, 130, 600, 5_000}) {
            now = NOON.plus(Duration.ofMinutes(minute));
            stored(file.wake("clock", now));
            assertThat(CrisisDues.of(history)).isEqualTo(file.wakeAt());
            if (minute == 70) {
                stored(file.settle("anna", now));
                assertThat(CrisisDues.of(history)).isEqualTo(file.wakeAt());
            }
            if (minute == 25) {
                stored(file.tick("keep-samples", "anna", now));
                assertThat(CrisisDues.of(history)).isEqualTo(file.wakeAt());
            }
        }
        stored(file.review(TEXT, "anna", now));
        assertThat(CrisisDues.of(history)).isEqualTo(file.wakeAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CrisisState.class)
    void everyVerbLeadsSomewhereOrIsRefused(CrisisState state) {
        for (Verb verb : Verb.values()) {
            if (CrisisLife.allowed(state).contains(verb)) {
                CrisisLife.require(state, verb);
            } else {
                assertThatThrownBy(() -> CrisisLife.require(state, verb)).isInstanceOf(CrisisTransitionForbidden.class);
            }
        }
        assertThat(CrisisLife.EDGES)
                .allSatisfy(edge -> assertThat(CrisisFactTypes.BY_NAME).containsValue(edge.fact()));
    }

    private List<String> marks() {
        return history.stream()
                .filter(it -> it.fact() instanceof MarkReached)
                .map(it -> (MarkReached) it.fact())
                .map(it -> it.step() + " " + it.share())
                .toList();
    }

    private CrisisFile stored(Decision<CrisisFile, CrisisFact> decision) {
        for (NewFact<CrisisFact> fact : decision.facts()) {
            history.add(new RecordedFact<>(
                    history.size() + 1L,
                    "any",
                    fact.fact(),
                    fact.happenedAt(),
                    fact.happenedAt(),
                    "x",
                    null,
                    null,
                    null,
                    ""));
        }
        file = decision.state();
        return file;
    }
}
