package io.calmdesk.casedesk.procedure;

import java.util.List;

/**
 * How cases of some sort are worked, as data; a case keeps the version it started with.
 *
 * @param promises what is promised at receipt
 * @param closing who closes a settled case; not a step, for it asks for nothing
 */
public record ProcedureTemplate(
        String id, int version, List<Step> steps, List<PromiseRule> promises, Step.Outline closing) {

    public ProcedureTemplate {
        steps = List.copyOf(steps);
        promises = List.copyOf(promises);
    }

    /** A promise by its label; its time is the tenant's policy, what keeps it is the procedure's. */
    public record PromiseRule(String label, List<String> keptBy) {

        public PromiseRule {
            keptBy = List.copyOf(keptBy);
        }
    }
}
