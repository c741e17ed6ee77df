package io.calmdesk.tenants.people;

import io.calmdesk.kernel.Conflict;

/** The person with this address belongs to the business already. */
public final class PersonExists extends Conflict {

    private static final long serialVersionUID = 1L;

    public PersonExists() {
        super("person-exists");
    }
}
