package io.calmdesk.tenants.account;

import io.calmdesk.kernel.Malformed;
import java.util.List;

/** The address has a form that no account can be opened with. */
public final class AddressRefused extends Malformed {

    private static final long serialVersionUID = 1L;

    /** Refuses the field of the request that holds the address. */
    public AddressRefused(String field) {
        super("invalid-field", List.of(new FieldError(field, "invalid-email")));
    }
}
