package io.calmdesk.tenants.people;

import io.calmdesk.kernel.Conflict;

/** The business would be left without anybody who may set it up. */
public final class LastAdministrator extends Conflict {

    private static final long serialVersionUID = 1L;

    public LastAdministrator() {
        super("last-administrator");
    }
}
