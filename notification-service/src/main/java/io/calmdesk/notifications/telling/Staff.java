package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.List;

/** The people of a business who can be told something. */
public interface Staff {

    /** Whether this is a person (not an API client) who works here now. */
    boolean isActivePerson(TenantId tenant, String actor);

    /** All active persons who hold the role, API clients left out. */
    List<String> holding(TenantId tenant, Role role);

    /**
     * To whom falls what nobody else can take: the person who signed the business up, while they administer it, or else
     * another who does.
     */
    String firstAdministrator(TenantId tenant);
}
