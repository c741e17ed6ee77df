package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.party.Customer;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who told us, as far as they said. */
@Schema(name = "Customer")
record CustomerView(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        boolean anonymous) {

    static CustomerView of(Customer customer) {
        return new CustomerView(customer.name(), customer.phone(), customer.email(), customer.anonymous());
    }
}
