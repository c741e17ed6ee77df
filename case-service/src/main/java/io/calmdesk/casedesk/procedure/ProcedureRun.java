package io.calmdesk.casedesk.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A procedure as it runs in one case: the template's version, pinned, and how far each step has come. */
public record ProcedureRun(String template, int version, List<StepInstance> steps) {

    public ProcedureRun {
        steps = List.copyOf(steps);
    }

    /** The procedure at receipt, before any fact. */
    public static ProcedureRun begin(ProcedureTemplate template) {
        return new ProcedureRun(
                template.id(),
                template.version(),
                template.steps().stream()
                        .map(step -> new StepInstance(step.outline().id(), 1, StepState.WAITING, null))
                        .toList());
    }

    /** The procedure after a fact: the steps it finishes are done, what they overtook is skipped, the next are ready. */
    public ProcedureRun after(ProcedureTemplate template, String factType, Instant at) {
        Set<String> done = new HashSet<>();
        Set<String> overtaken = new HashSet<>();
        for (Step step : template.steps()) {
            if (step.outline().doneBy().contains(factType)) {
                done.add(step.outline().id());
                collectPredecessors(template, step, overtaken);
            }
        }
        List<StepInstance> moved = steps.stream()
                .map(it -> it.state().over() ? it : moved(it, done, overtaken, at))
                .toList();
        return new ProcedureRun(template(), version, ready(template, moved));
    }

    private static StepInstance moved(StepInstance it, Set<String> done, Set<String> overtaken, Instant at) {
        if (done.contains(it.step())) {
            return new StepInstance(it.step(), it.round(), StepState.DONE, at);
        }
        return overtaken.contains(it.step()) ? new StepInstance(it.step(), it.round(), StepState.SKIPPED, at) : it;
    }

    private static void collectPredecessors(ProcedureTemplate template, Step of, Set<String> into) {
        for (Step step : template.steps()) {
            if (of.outline().after().contains(step.outline().id())
                    && into.add(step.outline().id())) {
                collectPredecessors(template, step, into);
            }
        }
    }

    private static List<StepInstance> ready(ProcedureTemplate template, List<StepInstance> steps) {
        Set<String> over = new HashSet<>();
        steps.stream().filter(it -> it.state().over()).forEach(it -> over.add(it.step()));
        List<StepInstance> result = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepInstance it = steps.get(i);
            boolean free = over.containsAll(template.steps().get(i).outline().after());
            result.add(
                    it.state() == StepState.WAITING && free
                            ? new StepInstance(it.step(), it.round(), StepState.READY, null)
                            : it);
        }
        return result;
    }

    /** What comes next and whose turn it is: the first ready step, or the closing when all steps are over. */
    public Optional<NextStep> next(ProcedureTemplate template, Responsible owner, Optional<Responsible> handler) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == StepState.READY) {
                return Optional.of(NextStep.of(template.steps().get(i).outline(), owner, handler));
            }
        }
        return steps.stream().allMatch(it -> it.state().over())
                ? Optional.of(NextStep.of(template.closing(), owner, handler))
                : Optional.empty();
    }
}
