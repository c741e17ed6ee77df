package io.calmdesk.tenants.people;

import io.calmdesk.dossier.Decision;
import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.people.MemberFact.PersonAligned;
import io.calmdesk.tenants.people.MemberFact.PersonAlignmentDue;
import io.calmdesk.tenants.people.MemberFact.PersonJoined;
import io.calmdesk.tenants.people.MemberFact.PersonRemoved;
import io.calmdesk.tenants.people.MemberFact.PersonRolesChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in one business. What stands here is what counts; the account outside follows, and until it does
 * the dossier wakes up again and again.
 *
 * @param actor the subject of the person's tokens
 * @param told the number of the fact that last told the services about this person
 * @param invited whether the person has had a mail about joining
 * @param alignAt when the account is to be brought in line; null while it is
 */
public record Member(
        String actor,
        Set<Role> roles,
        AccessRecord access,
        boolean active,
        long told,
        boolean invited,
        int attempts,
        @Nullable Instant alignAt) {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** The first administrator's account was made ready before. */
    static Decision<Member, MemberFact> first(String actor, Set<Role> roles, AccessRecord access, Instant now) {
        return Decision.of(
                new Member(actor, roles, access, true, 1, true, 0, null), now, new PersonJoined(actor, roles, access));
    }

    static Decision<Member, MemberFact> join(
            String actor, Set<Role> roles, AccessRecord access, long number, Instant now) {
        return Decision.of(
                new Member(actor, roles, access, true, number, false, 0, now.plus(FIRST_PAUSE)),
                now,
                new PersonJoined(actor, roles, access));
    }

    Decision<Member, MemberFact> changeRoles(Set<Role> to, AccessRecord record, long number, Instant now) {
        if (roles.equals(to)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Member(actor, to, record, true, number, invited, 0, now.plus(FIRST_PAUSE)),
                now,
                new PersonRolesChanged(actor, to, record));
    }

    Decision<Member, MemberFact> remove(long number, Instant now) {
        if (!active) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Member(actor, Set.of(), access, false, number, false, 0, now.plus(FIRST_PAUSE)),
                now,
                new PersonRemoved(actor));
    }

    /** The account agrees with what was true when {@code told} was; a later change has to be followed again. */
    Decision<Member, MemberFact> aligned(long with, Instant now) {
        if (alignAt == null || told != with) {
            return Decision.unchanged(this);
        }
        return Decision.of(new Member(actor, roles, access, active, told, active, 0, null), now, new PersonAligned());
    }

    Decision<Member, MemberFact> wake(Instant now) {
        if (alignAt == null || now.isBefore(alignAt)) {
            return Decision.unchanged(this);
        }
        int attempt = attempts + 1;
        return Decision.of(
                new Member(actor, roles, access, active, told, invited, attempt, now.plus(pauseAfter(attempt))),
                now,
                new PersonAlignmentDue(attempt));
    }

    Optional<Instant> wakeAt() {
        return Optional.ofNullable(alignAt);
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
