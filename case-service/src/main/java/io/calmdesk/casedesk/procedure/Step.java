package io.calmdesk.casedesk.procedure;

import java.util.List;
import java.util.Map;

/** A step of a template; its kind decides what it asks for. */
public sealed interface Step {

    /** What all steps have in common. */
    Outline outline();

    /** Takes down the matter in the customer's words. */
    record RecordStep(Outline outline) implements Step {}

    /** Decides kind, category, severity and who handles the case. */
    record JudgeStep(Outline outline) implements Step {}

    /** Tells the customer the outcome. */
    record TellStep(Outline outline) implements Step {}

    /**
     * The common part of a step.
     *
     * @param names by language
     * @param who rules tried in order
     * @param after ids of the steps that come first
     * @param doneBy types of fact any of which finishes it
     */
    record Outline(String id, Map<String, String> names, List<WhoRule> who, List<String> after, List<String> doneBy) {

        public Outline {
            names = Map.copyOf(names);
            who = List.copyOf(who);
            after = List.copyOf(after);
            doneBy = List.copyOf(doneBy);
        }
    }
}
