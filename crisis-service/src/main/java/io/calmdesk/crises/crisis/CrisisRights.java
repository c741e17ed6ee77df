package io.calmdesk.crises.crisis;

import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may do what in a crisis; whatever is not named here is denied. */
public final class CrisisRights {

    /** Everybody on site may open a crisis and work in it. */
    private static final Set<Role> WORKING = EnumSet.of(
            Role.FRONT_LINE,
            Role.CS_AGENT,
            Role.CS_LEAD,
            Role.DEPT_HEAD,
            Role.APPROVER,
            Role.CRISIS_COMMANDER,
            Role.SPOKESPERSON,
            Role.TENANT_ADMIN);

    private static final Set<Role> READING = EnumSet.copyOf(WORKING);
    private static final Set<Role> COMMANDING = EnumSet.of(Role.CRISIS_COMMANDER, Role.TENANT_ADMIN);

    /** What these answer for is nobody else's to call done. */
    private static final Set<Role> DECIDING =
            EnumSet.of(Role.APPROVER, Role.SPOKESPERSON, Role.CRISIS_COMMANDER, Role.TENANT_ADMIN);

    private static final Set<Verb> COMMANDS = EnumSet.of(Verb.SETTLE, Verb.REVIEW);

    static {
        READING.add(Role.AUDITOR);
    }

    private CrisisRights() {}

    /** Refuses whoever may not open a crisis. */
    public static void requireOpening(Actor actor) {
        require(holds(actor, WORKING));
    }

    /** Refuses whoever may not read crises. */
    public static void requireReading(Actor actor) {
        require(holds(actor, READING));
    }

    /** Refuses whoever may not do this; to say that it is over takes who commands. */
    static void require(Actor actor, Verb verb) {
        require(may(actor, verb));
    }

    /** Refuses whoever may not tick this step off. */
    static void requireTicking(Actor actor, StepRun step) {
        require(step.done() || mayTick(actor, step));
    }

    /**
     * A step is ticked off by anybody on site; one of those who decide by them alone, or by those who command. Whoever
     * has informed the others has done so, whoever's it was.
     */
    public static boolean mayTick(Actor actor, StepRun step) {
        Set<Role> entitled = DECIDING.contains(step.who()) && !step.duty() ? Set.of(step.who()) : WORKING;
        return !step.done() && (holds(actor, entitled) || holds(actor, COMMANDING));
    }

    /** Refuses whoever may not take this tick back. */
    static void requireUnticking(Actor actor, StepRun step) {
        require(!step.done() || mayUntick(actor, step));
    }

    /** A tick is taken back by whoever made it, or by those who command. */
    public static boolean mayUntick(Actor actor, StepRun step) {
        return step.done() && holds(actor, actor.id().equals(step.doneBy()) ? WORKING : COMMANDING);
    }

    /** The verbs that both the crisis and this person's rights allow. */
    public static List<Verb> allowed(CrisisFile file, Actor actor) {
        return CrisisLife.allowed(file.state()).stream()
                .filter(verb -> may(actor, verb))
                .filter(verb -> verb != Verb.UNTICK || file.steps().stream().anyMatch(step -> mayUntick(actor, step)))
                .toList();
    }

    private static boolean may(Actor actor, Verb verb) {
        return holds(actor, COMMANDS.contains(verb) ? COMMANDING : WORKING);
    }

    private static boolean holds(Actor actor, Set<Role> anyOf) {
        return !Collections.disjoint(actor.roles(), anyOf);
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new Forbidden("forbidden");
        }
    }
}
