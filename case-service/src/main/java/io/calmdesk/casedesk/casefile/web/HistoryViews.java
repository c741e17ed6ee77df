package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.CaseAssigned;
import io.calmdesk.casedesk.casefile.CaseClosed;
import io.calmdesk.casedesk.casefile.CaseFact;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseJudged;
import io.calmdesk.casedesk.casefile.CaseReceived;
import io.calmdesk.casedesk.casefile.CaseSettled;
import io.calmdesk.casedesk.casefile.CaseTexts;
import io.calmdesk.casedesk.casefile.Judgement;
import io.calmdesk.casedesk.casefile.NoteAdded;
import io.calmdesk.casedesk.casefile.PromiseKept;
import io.calmdesk.casedesk.casefile.PromiseMarkReached;
import io.calmdesk.casedesk.casefile.PromiseMissed;
import io.calmdesk.casedesk.casefile.Resolution;
import io.calmdesk.casedesk.casefile.SolvedOnTheSpot;
import io.calmdesk.casedesk.sealing.PartyKey;
import io.calmdesk.casedesk.sealing.Sealed;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import io.calmdesk.web.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a case's facts into its timeline, opening what is sealed. */
@Component
class HistoryViews {

    private final CaseTexts texts;
    private final People people;

    HistoryViews(CaseTexts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    List<HistoryItem> items(Caller caller, Dossier<CaseFile> dossier, List<RecordedFact<CaseFact>> facts) {
        Names names = new Names(caller, people);
        var keys = texts.keys(dossier.tenant(), List.of(dossier));
        return facts.stream()
                .map(fact -> new HistoryItem(
                        fact.number(),
                        fact.fact().getClass().getSimpleName(),
                        fact.happenedAt(),
                        fact.recordedAt(),
                        fact.by(),
                        names.of(fact.by()),
                        data(dossier.tenant(), fact.fact(), keys, names)))
                .toList();
    }

    private Map<String, Object> data(TenantId tenant, CaseFact fact, Map<String, PartyKey> keys, Names names) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (fact) {
            case CaseReceived it -> {
                data.put("number", it.number());
                data.put("channel", it.channel().code());
                judgement(it.judgement(), data);
                data.put("words", texts.open(tenant, keys, it.account()).getOrDefault("words", ""));
                data.put("promises", it.promises().stream().map(PromiseView::of).toList());
            }
            case CaseJudged it -> judgement(it.judgement(), data);
            case CaseAssigned it -> {
                data.put("assignee", it.assignee());
                put(data, "assigneeName", names.of(it.assignee()));
            }
            case NoteAdded it -> data.put("text", text(tenant, keys, it.text()));
            case SolvedOnTheSpot it -> resolution(tenant, keys, it.resolution(), data);
            case CaseSettled it -> resolution(tenant, keys, it.resolution(), data);
            case CaseClosed it -> {}
            case PromiseMarkReached it -> {
                promise(it.promise(), it.label(), data);
                data.put("share", it.share());
                data.put("covers", it.covers());
                data.put("dueAt", it.dueAt());
                data.put("tell", it.tell());
            }
            case PromiseKept it -> promise(it.promise(), it.label(), data);
            case PromiseMissed it -> {
                promise(it.promise(), it.label(), data);
                data.put("dueAt", it.dueAt());
            }
        }
        return data;
    }

    private void resolution(
            TenantId tenant, Map<String, PartyKey> keys, Resolution resolution, Map<String, Object> data) {
        data.put("outcome", resolution.outcome().code());
        if (resolution.reply() != null) {
            data.put("reply", text(tenant, keys, resolution.reply()));
        }
    }

    private String text(TenantId tenant, Map<String, PartyKey> keys, Sealed sealed) {
        return texts.open(tenant, keys, sealed).getOrDefault("text", "");
    }

    private static void judgement(Judgement judgement, Map<String, Object> data) {
        data.put("kind", judgement.kind().code());
        put(data, "category", judgement.category());
        data.put("severity", judgement.severity().code());
    }

    private static void promise(String id, String label, Map<String, Object> data) {
        data.put("promise", id);
        data.put("label", label);
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
