package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.NextStep;
import io.calmdesk.casedesk.procedure.ProcedureRun;
import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.casedesk.promise.Promise;
import io.calmdesk.casedesk.promise.PromiseTurn;
import io.calmdesk.casedesk.sealing.Sealed;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.NewFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands. Its verbs check, change and answer with facts; {@link #after} is the only place where a fact
 * changes the state.
 *
 * @param owner who answers for it; never nobody
 * @param assignee who handles it, once somebody does
 * @param changedAt when the last fact was recorded
 */
public record CaseFile(
        CaseState state,
        Receipt receipt,
        Judgement judgement,
        Responsible owner,
        @Nullable String assignee,
        @Nullable Resolution resolution,
        List<Promise> promises,
        ProcedureRun procedure,
        Instant changedAt) {

    public CaseFile {
        promises = List.copyOf(promises);
    }

    /** Takes a case in: its procedure is pinned and its clocks start at the moment the customer told us. */
    static Decision<CaseFile, CaseFact> receive(NewCase taken) {
        Receipt receipt = taken.receipt();
        String type = "received";
        List<Promise> promises = taken.terms().stream()
                .map(terms -> Promise.start(terms.label(), terms, type, receipt.receivedAt()))
                .toList();
        ProcedureTemplate template = taken.template();
        CaseFile received = new CaseFile(
                CaseState.RECEIVED,
                receipt,
                taken.judgement(),
                taken.owner(),
                null,
                null,
                promises,
                ProcedureRun.begin(template).after(template, type, receipt.receivedAt()),
                receipt.recordedAt());
        return Decision.of(
                received,
                receipt.receivedAt(),
                new CaseReceived(
                        receipt.number(),
                        receipt.channel(),
                        taken.judgement(),
                        taken.owner(),
                        receipt.account(),
                        receipt.occurredAt(),
                        promises,
                        template.id(),
                        template.version(),
                        receipt.proposal(),
                        taken.placeKey()));
    }

    /** Gives the case to somebody; on a received case this is its judgement as well. */
    Decision<CaseFile, CaseFact> assign(String assignee, ProcedureTemplate template, Instant now) {
        CaseLife.require(state, Verb.ASSIGN);
        Changes changes = new Changes(this, template, now);
        if (state == CaseState.RECEIVED) {
            changes.record(new CaseJudged(judgement, receipt.signals()), now);
        }
        return changes.record(new CaseAssigned(assignee), now).decision();
    }

    /** Gives the customer the outcome, which keeps what was promised until then unless it is already missed. */
    Decision<CaseFile, CaseFact> settle(Resolution resolution, ProcedureTemplate template, Instant now) {
        CaseLife.require(state, Verb.SETTLE);
        Changes changes = new Changes(this, template, now);
        turns(now).forEach(turn -> changes.record(turn.fact(), turn.happenedAt()));
        List<Promise> before = changes.file().promises();
        changes.record(
                state == CaseState.RECEIVED ? new SolvedOnTheSpot(resolution) : new CaseSettled(resolution), now);
        for (int i = 0; i < before.size(); i++) {
            Promise kept = changes.file().promises().get(i);
            if (kept.state() != before.get(i).state()) {
                changes.record(new PromiseKept(kept.id(), kept.label(), now), now);
            }
        }
        return changes.decision();
    }

    /** Puts a settled case into the archive. */
    Decision<CaseFile, CaseFact> close(ProcedureTemplate template, Instant now) {
        CaseLife.require(state, Verb.CLOSE);
        return new Changes(this, template, now).record(new CaseClosed(), now).decision();
    }

    /** Adds an inside note, which changes nothing else. */
    Decision<CaseFile, CaseFact> comment(Sealed text, ProcedureTemplate template, Instant now) {
        CaseLife.require(state, Verb.COMMENT);
        return new Changes(this, template, now).record(new NoteAdded(text), now).decision();
    }

    /** Records what time alone has done to the promises. */
    Decision<CaseFile, CaseFact> wake(ProcedureTemplate template, Instant now) {
        Changes changes = new Changes(this, template, now);
        turns(now).forEach(turn -> changes.record(turn.fact(), turn.happenedAt()));
        return changes.decision();
    }

    /** When time will next do something to this case. */
    Optional<Instant> wakeAt() {
        return promises.stream().flatMap(it -> it.wakeAt().stream()).min(Comparator.naturalOrder());
    }

    /** The verbs the case's state allows. */
    public List<Verb> allowed() {
        return CaseLife.allowed(state);
    }

    /** What comes next, by whom; nothing in an archived case. */
    public Optional<NextStep> next(ProcedureTemplate template) {
        return allowed().stream().allMatch(verb -> verb == Verb.COMMENT)
                ? Optional.empty()
                : procedure.next(template, owner, Optional.ofNullable(assignee).map(Responsible::person));
    }

    /** Until when the next step has to be taken, if a promise says so. */
    public Optional<Instant> nextDueAt() {
        return promises.stream()
                .filter(it -> it.endedAt() == null)
                .map(Promise::dueAt)
                .min(Comparator.naturalOrder());
    }

    private List<NewFact<CaseFact>> turns(Instant now) {
        List<NewFact<CaseFact>> facts = new ArrayList<>();
        for (Promise promise : promises) {
            for (PromiseTurn turn : promise.turns(receipt.recordedAt(), now)) {
                facts.add(new NewFact<>(fact(promise, turn), turn.at()));
            }
        }
        facts.sort(Comparator.comparing(NewFact::happenedAt));
        return facts;
    }

    private CaseFact fact(Promise promise, PromiseTurn turn) {
        return switch (turn) {
            case PromiseTurn.MarkPassed it ->
                new PromiseMarkReached(
                        promise.id(),
                        promise.label(),
                        it.share(),
                        it.covers(),
                        promise.dueAt(),
                        it.tell(),
                        owner,
                        receipt.number(),
                        state,
                        judgement.severity());
            case PromiseTurn.DuePassed it -> new PromiseMissed(promise.id(), promise.label(), it.at());
        };
    }

    /** The case after a fact recorded at {@code now}. */
    CaseFile after(CaseFact fact, ProcedureTemplate template, Instant happenedAt, Instant now) {
        String type = CaseFactTypes.nameOf(fact);
        return new CaseFile(
                CaseLife.after(state, fact),
                receipt,
                fact instanceof CaseJudged it ? it.judgement() : judgement,
                fact instanceof CaseAssigned it ? Responsible.person(it.assignee()) : owner,
                fact instanceof CaseAssigned it ? it.assignee() : assignee,
                resolutionAfter(fact),
                promises.stream()
                        .map(it -> promiseAfter(it, fact, type, happenedAt))
                        .toList(),
                procedure.after(template, type, happenedAt),
                now);
    }

    private @Nullable Resolution resolutionAfter(CaseFact fact) {
        return switch (fact) {
            case SolvedOnTheSpot it -> it.resolution();
            case CaseSettled it -> it.resolution();
            default -> resolution;
        };
    }

    private static Promise promiseAfter(Promise promise, CaseFact fact, String type, Instant happenedAt) {
        if (fact instanceof PromiseMarkReached it) {
            return it.promise().equals(promise.id()) ? promise.told(it.covers()) : promise;
        }
        if (fact instanceof PromiseMissed it) {
            return it.promise().equals(promise.id()) ? promise.missed() : promise;
        }
        return promise.after(type, happenedAt);
    }
}
