package io.calmdesk.casedesk.casefile;

import java.util.LinkedHashMap;
import java.util.Map;

/** The stored names of the facts; procedures and promises refer to them, so they never change. */
public final class CaseFactTypes {

    /** Each type of fact by its stored name. */
    public static final Map<String, Class<? extends CaseFact>> BY_NAME = byName();

    private CaseFactTypes() {}

    /** The stored name of a fact's type, for example {@code solved-on-the-spot}. */
    public static String nameOf(CaseFact fact) {
        return switch (fact) {
            case CaseReceived it -> "received";
            case CaseJudged it -> "judged";
            case CaseAssigned it -> "assigned";
            case NoteAdded it -> "note-added";
            case SolvedOnTheSpot it -> "solved-on-the-spot";
            case CaseSettled it -> "settled";
            case CaseClosed it -> "closed";
            case PromiseMarkReached it -> "promise-mark-reached";
            case PromiseKept it -> "promise-kept";
            case PromiseMissed it -> "promise-missed";
        };
    }

    private static Map<String, Class<? extends CaseFact>> byName() {
        Map<String, Class<? extends CaseFact>> types = new LinkedHashMap<>();
        types.put("received", CaseReceived.class);
        types.put("judged", CaseJudged.class);
        types.put("assigned", CaseAssigned.class);
        types.put("note-added", NoteAdded.class);
        types.put("solved-on-the-spot", SolvedOnTheSpot.class);
        types.put("settled", CaseSettled.class);
        types.put("closed", CaseClosed.class);
        types.put("promise-mark-reached", PromiseMarkReached.class);
        types.put("promise-kept", PromiseKept.class);
        types.put("promise-missed", PromiseMissed.class);
        return Map.copyOf(types);
    }
}
