package io.calmdesk.crises.crisis.messaging;

import io.calmdesk.crises.crisis.Calling;
import io.calmdesk.crises.crisis.CaseLinked;
import io.calmdesk.crises.crisis.CrisisFact;
import io.calmdesk.crises.crisis.CrisisOpened;
import io.calmdesk.crises.crisis.CrisisReviewed;
import io.calmdesk.crises.crisis.CrisisSettled;
import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.crises.crisis.LevelRaised;
import io.calmdesk.crises.crisis.LogAdded;
import io.calmdesk.crises.crisis.LogCorrected;
import io.calmdesk.crises.crisis.MarkReached;
import io.calmdesk.crises.crisis.StepReopened;
import io.calmdesk.crises.crisis.StepRun;
import io.calmdesk.crises.crisis.StepTicked;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.kernel.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others are told of a crisis's facts, as {@code contracts/events/calmdesk.crisis.*} has it: codes, times and
 * ids, never a text somebody wrote.
 */
public final class CrisisFactContracts {

    private static final String SERVICE = "crisis-service";

    private final String topic;

    public CrisisFactContracts(String topic) {
        this.topic = topic;
    }

    /** The one record that tells a fact. */
    public List<OutboundRecord> tell(Publication<CrisisFact> publication) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (publication.fact().fact()) {
            case CrisisOpened it -> opened(it, data);
            case CaseLinked it -> {
                data.put("caseId", it.caseId());
                if (it.calling() != null) {
                    calling(it.calling(), data);
                }
            }
            case LevelRaised it -> calling(new Calling(it.crisisNumber(), it.type(), it.level(), it.tell()), data);
            case StepTicked it -> {
                data.put("step", it.step());
                data.put("late", it.late());
                duty(it.duty(), data);
            }
            case StepReopened it -> {
                data.put("step", it.step());
                duty(it.duty(), data);
            }
            case MarkReached it -> mark(it, data);
            case LogAdded it -> data.put("entry", it.entry());
            case LogCorrected it -> {
                data.put("entry", it.entry());
                data.put("corrects", it.corrects());
            }
            case CrisisSettled it -> {}
            case CrisisReviewed it -> {}
        }
        String type = "calmdesk.crisis." + publication.fact().type() + ".v1";
        return List.of(publication.event(topic, SERVICE, type, data));
    }

    private static void opened(CrisisOpened it, Map<String, Object> data) {
        data.put("number", it.number());
        data.put("type", it.type().code());
        data.put("level", it.level().code());
        data.put("state", CrisisState.OPEN.code());
        data.put("cases", it.cases());
        data.put("cause", it.cause().code());
        data.put("playbook", it.playbook());
        data.put("playbookVersion", it.playbookVersion());
        data.put("tell", codes(it.tell()));
        data.put("steps", it.steps().stream().map(CrisisFactContracts::step).toList());
    }

    private static Map<String, Object> step(StepRun step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", step.id());
        data.put("who", Map.of("kind", "role", "role", step.who().code()));
        if (step.dueAt() != null) {
            data.put("dueAt", step.dueAt().toString());
        }
        duty(step.duty(), data);
        return data;
    }

    private static void calling(Calling it, Map<String, Object> data) {
        data.put("crisisNumber", it.crisisNumber());
        data.put("type", it.type().code());
        data.put("level", it.level().code());
        data.put("tell", codes(it.tell()));
    }

    private static void mark(MarkReached it, Map<String, Object> data) {
        data.put("crisisNumber", it.crisisNumber());
        data.put("step", it.step());
        data.put("share", it.share());
        data.put("dueAt", it.dueAt().toString());
        data.put("tell", codes(it.tell()));
        data.put("type", it.type().code());
        data.put("level", it.level().code());
    }

    private static void duty(boolean duty, Map<String, Object> data) {
        if (duty) {
            data.put("duty", true);
        }
    }

    private static List<String> codes(List<Role> roles) {
        return roles.stream().map(Role::code).toList();
    }
}
