package io.calmdesk.tenants.people;

import io.calmdesk.kernel.Role;
import java.util.Set;

/** What happens to somebody's place in a business. */
public sealed interface MemberFact {

    /** Somebody joined the business, or came back. */
    record PersonJoined(String person, Set<Role> roles, AccessRecord access) implements MemberFact {}

    /** Somebody holds other roles from now on. */
    record PersonRolesChanged(String person, Set<Role> roles, AccessRecord access) implements MemberFact {}

    /** Somebody left the business and may do nothing there any more. */
    record PersonRemoved(String person) implements MemberFact {}

    /** The account agrees with the roles, and the person has been told by mail. */
    record PersonAligned() implements MemberFact {}

    /** The account did not agree in time and is brought in line again. */
    record PersonAlignmentDue(int attempt) implements MemberFact {}
}
