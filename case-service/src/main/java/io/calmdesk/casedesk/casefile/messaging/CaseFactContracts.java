package io.calmdesk.casedesk.casefile.messaging;

import io.calmdesk.casedesk.casefile.CaseAssigned;
import io.calmdesk.casedesk.casefile.CaseClosed;
import io.calmdesk.casedesk.casefile.CaseFact;
import io.calmdesk.casedesk.casefile.CaseJudged;
import io.calmdesk.casedesk.casefile.CaseReceived;
import io.calmdesk.casedesk.casefile.CaseSettled;
import io.calmdesk.casedesk.casefile.CaseState;
import io.calmdesk.casedesk.casefile.Judgement;
import io.calmdesk.casedesk.casefile.NoteAdded;
import io.calmdesk.casedesk.casefile.PromiseKept;
import io.calmdesk.casedesk.casefile.PromiseMarkReached;
import io.calmdesk.casedesk.casefile.PromiseMissed;
import io.calmdesk.casedesk.casefile.SolvedOnTheSpot;
import io.calmdesk.casedesk.judging.Proposal;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.casedesk.promise.Promise;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others are told of a case's facts, as {@code contracts/events/calmdesk.case.*} has it: codes, times and ids,
 * never a text somebody wrote.
 */
public final class CaseFactContracts {

    /** The topic of the facts of cases; the key is the case's id. */
    public static final String TOPIC = "calmdesk.case.facts";

    private static final String SERVICE = "case-service";

    private final String topic;

    public CaseFactContracts(String topic) {
        this.topic = topic;
    }

    /** The one record that tells a fact. */
    public List<OutboundRecord> tell(Publication<CaseFact> publication) {
        Map<String, Object> data = new LinkedHashMap<>();
        String type = switch (publication.fact().fact()) {
            case CaseReceived it -> {
                received(it, data);
                yield "received";
            }
            case CaseJudged it -> {
                judgement(it.judgement(), data);
                signals(it.signals(), data);
                yield "judged";
            }
            case CaseAssigned it -> {
                data.put("assignee", it.assignee());
                yield "assigned";
            }
            case NoteAdded it -> "note-added";
            case SolvedOnTheSpot it -> {
                data.put("outcome", it.resolution().outcome().code());
                yield "solved-on-the-spot";
            }
            case CaseSettled it -> {
                data.put("outcome", it.resolution().outcome().code());
                yield "settled";
            }
            case CaseClosed it -> "closed";
            case PromiseMarkReached it -> {
                mark(it, data);
                yield "promise-mark-reached";
            }
            case PromiseKept it -> {
                promise(it.promise(), it.label(), data);
                data.put("at", it.at().toString());
                yield "promise-kept";
            }
            case PromiseMissed it -> {
                promise(it.promise(), it.label(), data);
                data.put("dueAt", it.dueAt().toString());
                yield "promise-missed";
            }
        };
        return List.of(publication.event(topic, SERVICE, "calmdesk.case." + type + ".v1", data));
    }

    private static void received(CaseReceived it, Map<String, Object> data) {
        data.put("number", it.number());
        data.put("state", CaseState.RECEIVED.code());
        judgement(it.judgement(), data);
        data.put("channel", it.channel().code());
        data.put("owner", responsible(it.owner()));
        data.put(
                "promises",
                it.promises().stream().map(CaseFactContracts::started).toList());
        proposal(it, data);
    }

    private static void proposal(CaseReceived it, Map<String, Object> data) {
        Proposal proposal = it.proposal();
        if (proposal != null) {
            signals(proposal.signalCodes(), data);
            if (proposal.category() != null) {
                data.put("proposedCategory", proposal.category().code());
            }
            if (proposal.severity() != null) {
                data.put("proposedSeverity", proposal.severity().code());
            }
        }
        if (it.placeKey() != null) {
            data.put("placeKey", it.placeKey());
        }
    }

    private static void signals(@Nullable List<String> signals, Map<String, Object> data) {
        if (signals != null && !signals.isEmpty()) {
            data.put("signals", signals);
        }
    }

    private static void judgement(Judgement judgement, Map<String, Object> data) {
        data.put("kind", judgement.kind().code());
        if (judgement.category() != null) {
            data.put("category", judgement.category());
        }
        data.put("severity", judgement.severity().code());
    }

    private static void mark(PromiseMarkReached it, Map<String, Object> data) {
        promise(it.promise(), it.label(), data);
        data.put("share", it.share());
        data.put("covers", it.covers());
        data.put("dueAt", it.dueAt().toString());
        data.put("tell", it.tell());
        data.put("owner", responsible(it.owner()));
        data.put("caseNumber", it.caseNumber());
        data.put("state", it.state().code());
        data.put("severity", it.severity().code());
    }

    private static void promise(String id, String label, Map<String, Object> data) {
        data.put("promise", id);
        data.put("label", label);
    }

    private static Map<String, Object> started(Promise promise) {
        return Map.of(
                "id", promise.id(),
                "label", promise.label(),
                "class", promise.promiseClass().code(),
                "startedAt", promise.startedAt().toString(),
                "dueAt", promise.dueAt().toString());
    }

    private static Map<String, Object> responsible(Responsible who) {
        return switch (who.kind()) {
            case PERSON -> Map.of("kind", "person", "id", who.id());
            case ROLE -> Map.of("kind", "role", "role", who.id());
        };
    }
}
