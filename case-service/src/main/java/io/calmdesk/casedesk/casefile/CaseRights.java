package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what with cases; whatever is not named here is denied. */
public final class CaseRights {

    private static final Set<Role> WRITING =
            EnumSet.of(Role.FRONT_LINE, Role.CS_AGENT, Role.CS_LEAD, Role.DEPT_HEAD, Role.APPROVER, Role.TENANT_ADMIN);
    private static final Set<Role> READING = EnumSet.copyOf(WRITING);
    private static final Set<Role> HANDLING =
            EnumSet.of(Role.CS_AGENT, Role.CS_LEAD, Role.DEPT_HEAD, Role.TENANT_ADMIN);

    static {
        READING.add(Role.AUDITOR);
    }

    private CaseRights() {}

    /** Refuses whoever may not take a case in. */
    public static void requireReceiving(Actor actor) {
        require(holds(actor, WRITING));
    }

    /** Refuses whoever may not read cases. */
    public static void requireReading(Actor actor) {
        require(holds(actor, READING));
    }

    /** Refuses whoever may not do this with any case, before it is known which one is meant. */
    static void requireAny(Actor actor) {
        require(holds(actor, WRITING));
    }

    /** Refuses whoever may not do this with this case: the desk may, and so may whose case it is. */
    static void require(Actor actor, Verb verb, CaseFile file) {
        require(verb == Verb.COMMENT || holds(actor, HANDLING) || isOf(file, actor));
    }

    /** Whether a case may be given to somebody with these roles. */
    static boolean mayHandle(Set<Role> roles) {
        return !Collections.disjoint(roles, WRITING);
    }

    private static boolean isOf(CaseFile file, Actor actor) {
        return actor.id().equals(file.assignee())
                || (file.owner().kind() == Responsible.Kind.PERSON
                        && file.owner().id().equals(actor.id()));
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
