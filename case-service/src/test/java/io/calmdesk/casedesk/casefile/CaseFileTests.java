package io.calmdesk.casedesk.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.casedesk.judging.Severity;
import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.casedesk.procedure.json.Templates;
import io.calmdesk.casedesk.promise.PromiseState;
import io.calmdesk.casedesk.promise.Terms;
import io.calmdesk.casedesk.sealing.Sealed;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTests {

    private static final Instant TOLD = Instant.parse("2026-11-20T02:00:00Z");
    private static final ProcedureTemplate TEMPLATE = Templates.SHIPPED.atReceipt();
    private static final Sealed TEXT = new Sealed("party", "case/note/1", new byte[] {1});
    private static final Resolution MADE_GOOD = new Resolution(Outcome.MADE_GOOD, null);

    @Test
    @Tag("R-052")
    void theClocksRunFromTheMomentTheCustomerToldUs() {
        Decision<CaseFile, CaseFact> taken = taken(TOLD, TOLD.plus(Duration.ofDays(2)));
        assertThat(taken.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.happenedAt()).isEqualTo(TOLD);
            assertThat(fact.fact()).isInstanceOf(CaseReceived.class);
        });
        assertThat(taken.state().promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.dueAt()).isEqualTo(TOLD.plus(Duration.ofHours(24))));
    }

    @Test
    void theFirstAssignmentIsTheJudgement() {
        Decision<CaseFile, CaseFact> first = received().assign("agent", TEMPLATE, at(1));
        assertThat(types(first)).containsExactly("judged", "assigned");
        assertThat(first.state().state()).isEqualTo(CaseState.OPEN);
        assertThat(first.state().owner()).isEqualTo(Responsible.person("agent"));
        assertThat(types(first.state().assign("other", TEMPLATE, at(2)))).containsExactly("assigned");
    }

    @Test
    @Tag("R-055")
    void settlingAReceivedCaseSolvesItOnTheSpot() {
        Decision<CaseFile, CaseFact> solved = received().settle(MADE_GOOD, TEMPLATE, at(1));
        assertThat(types(solved)).containsExactly("solved-on-the-spot", "promise-kept");
        assertThat(solved.state().state()).isEqualTo(CaseState.SETTLED);
        assertThat(solved.state().promises().getFirst().state()).isEqualTo(PromiseState.KEPT);
        assertThat(solved.state().wakeAt()).isEmpty();
    }

    @Test
    void settlingLateRecordsFirstWhatTimeHadDone() {
        Decision<CaseFile, CaseFact> late =
                received().assign("agent", TEMPLATE, at(1)).state().settle(MADE_GOOD, TEMPLATE, at(25));
        assertThat(types(late))
                .containsExactly(
                        "promise-mark-reached",
                        "promise-mark-reached",
                        "promise-mark-reached",
                        "promise-missed",
                        "settled");
        assertThat(late.state().promises().getFirst().state()).isEqualTo(PromiseState.MISSED);
        assertThat(late.state().wakeAt()).isEmpty();
    }

    @Test
    void anInsideNoteKeepsNoPromiseAndChangesNoState() {
        CaseFile before = received();
        CaseFile after = before.comment(TEXT, TEMPLATE, at(1)).state();
        assertThat(after.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(after.promises()).isEqualTo(before.promises());
    }

    @Test
    void nothingIsNextInTheArchive() {
        CaseFile settled = received().settle(MADE_GOOD, TEMPLATE, at(1)).state();
        assertThat(settled.next(TEMPLATE))
                .hasValueSatisfying(next -> assertThat(next.step()).isEqualTo("close"));
        assertThat(settled.close(TEMPLATE, at(2)).state().next(TEMPLATE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyVerbDoesWhatTheGraphSaysInEveryState(CaseState state) {
        Set<Verb> expected = switch (state) {
            case RECEIVED, OPEN -> EnumSet.of(Verb.ASSIGN, Verb.SETTLE, Verb.COMMENT);
            case SETTLED -> EnumSet.of(Verb.CLOSE, Verb.COMMENT);
            case CLOSED -> EnumSet.of(Verb.COMMENT);
            case MERGED -> EnumSet.noneOf(Verb.class);
        };
        CaseFile file = in(state);
        for (Verb verb : Verb.values()) {
            if (expected.contains(verb)) {
                Decision<CaseFile, CaseFact> done = act(file, verb, at(2));
                assertThat(done.facts()).as("%s in %s", verb, state).isNotEmpty();
                assertThat(CaseLife.EDGES).as("%s in %s", verb, state).anySatisfy(edge -> {
                    assertThat(edge.from()).isEqualTo(state);
                    assertThat(edge.verb()).isEqualTo(verb);
                    assertThat(edge.to()).isEqualTo(done.state().state());
                    assertThat(done.facts())
                            .anySatisfy(it -> assertThat(it.fact()).isInstanceOf(edge.fact()));
                });
            } else {
                assertThatThrownBy(() -> act(file, verb, at(2)))
                        .as("%s in %s", verb, state)
                        .isInstanceOfSatisfying(CaseTransitionForbidden.class, refused -> {
                            assertThat(refused.code()).isEqualTo("transition-forbidden");
                            assertThat(refused.details())
                                    .containsEntry("state", state.code())
                                    .containsEntry(
                                            "allowed",
                                            CaseLife.allowed(state).stream()
                                                    .map(Verb::code)
                                                    .toList());
                        });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void whateverHappensTheFactsMakeTheStateAndSayWhatIsDue(long seed) {
        Random random = new Random(seed);
        Instant writtenDown = TOLD.plus(Duration.ofMinutes(random.nextInt(3_000)));
        Decision<CaseFile, CaseFact> step = taken(TOLD, writtenDown);
        CaseFile file = step.state();
        CaseFile replayed = file;
        List<RecordedFact<CaseFact>> history = new ArrayList<>();
        remember(history, step.facts(), writtenDown);
        Instant now = writtenDown;
        for (int i = 0; i < 40; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(200)));
            Verb verb = List.of(Verb.values()).get(random.nextInt(4));
            if (random.nextInt(3) == 0) {
                step = file.wake(TEMPLATE, now);
            } else if (CaseLife.allowed(file.state()).contains(verb)) {
                step = act(file, verb, now);
            } else {
                continue;
            }
            for (NewFact<CaseFact> fact : step.facts()) {
                replayed = replayed.after(fact.fact(), TEMPLATE, fact.happenedAt(), now);
            }
            file = step.state();
            remember(history, step.facts(), now);
            assertThat(file).as("seed %d", seed).isEqualTo(replayed);
            assertThat(CaseDues.of(history)).as("seed %d", seed).isEqualTo(file.wakeAt());
        }
        assertThat(history.stream().filter(it -> it.type().equals("promise-missed")))
                .as("seed %d", seed)
                .hasSizeLessThan(2);
    }

    private static Decision<CaseFile, CaseFact> act(CaseFile file, Verb verb, Instant now) {
        return switch (verb) {
            case ASSIGN -> file.assign("agent", TEMPLATE, now);
            case SETTLE -> file.settle(MADE_GOOD, TEMPLATE, now);
            case CLOSE -> file.close(TEMPLATE, now);
            case COMMENT -> file.comment(TEXT, TEMPLATE, now);
        };
    }

    private static void remember(
            List<RecordedFact<CaseFact>> history, List<NewFact<CaseFact>> facts, Instant recordedAt) {
        for (NewFact<CaseFact> fact : facts) {
            history.add(new RecordedFact<>(
                    history.size() + 1,
                    CaseFactTypes.nameOf(fact.fact()),
                    fact.fact(),
                    fact.happenedAt(),
                    recordedAt,
                    "somebody",
                    null,
                    null,
                    null,
                    ""));
        }
    }

    private static CaseFile in(CaseState state) {
        CaseFile received = received();
        return switch (state) {
            case RECEIVED -> received;
            case OPEN -> received.assign("agent", TEMPLATE, at(1)).state();
            case SETTLED -> received.settle(MADE_GOOD, TEMPLATE, at(1)).state();
            case CLOSED ->
                received.settle(MADE_GOOD, TEMPLATE, at(1))
                        .state()
                        .close(TEMPLATE, at(1))
                        .state();
            case MERGED ->
                new CaseFile(
                        CaseState.MERGED,
                        received.receipt(),
                        received.judgement(),
                        received.owner(),
                        null,
                        null,
                        received.promises(),
                        received.procedure(),
                        at(1));
        };
    }

    private static CaseFile received() {
        return taken(TOLD, TOLD).state();
    }

    private static Decision<CaseFile, CaseFact> taken(Instant told, Instant writtenDown) {
        return CaseFile.receive(new NewCase(
                new Receipt("2026-000001", Channel.PHONE, "party", TEXT, TEXT, null, told, writtenDown, null, null),
                new Judgement(CaseKind.COMPLAINT, "food", Severity.GENERAL),
                Responsible.role(Role.CS_LEAD),
                TEMPLATE,
                List.of(Terms.solutionWithin(Duration.ofHours(24))),
                null));
    }

    private static List<String> types(Decision<CaseFile, CaseFact> decision) {
        return decision.facts().stream()
                .map(fact -> CaseFactTypes.nameOf(fact.fact()))
                .toList();
    }

    private static Instant at(int hours) {
        return TOLD.plus(Duration.ofHours(hours));
    }
}
