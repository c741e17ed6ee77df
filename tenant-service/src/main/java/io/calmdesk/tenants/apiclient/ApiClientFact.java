package io.calmdesk.tenants.apiclient;

import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.people.AccessRecord;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a program that works for a business. */
public sealed interface ApiClientFact {

    /** Somebody asked for credentials; {@code sealedName} is its name under the tenant's key. */
    record ApiClientRequested(String clientId, Set<Role> roles, String sealedName) implements ApiClientFact {}

    /** The credentials exist, and the program may act as {@code actor}. */
    record ApiClientIssued(String actor, Set<Role> roles, AccessRecord access) implements ApiClientFact {}

    /** The program may do nothing any more; {@code actor} is null when it never could. */
    record ApiClientRevoked(@Nullable String actor) implements ApiClientFact {}

    /** The credentials of a revoked program do not exist any more. */
    record ApiClientTidied() implements ApiClientFact {}

    /** The credentials of a revoked program still exist and are to be taken away. */
    record ApiClientTidyingDue(int attempt) implements ApiClientFact {}
}
