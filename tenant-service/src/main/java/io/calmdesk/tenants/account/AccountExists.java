package io.calmdesk.tenants.account;

import io.calmdesk.kernel.Conflict;

/** The e-mail address has an account already: log in with it instead. */
public final class AccountExists extends Conflict {

    private static final long serialVersionUID = 1L;

    public AccountExists() {
        super("account-exists");
    }
}
