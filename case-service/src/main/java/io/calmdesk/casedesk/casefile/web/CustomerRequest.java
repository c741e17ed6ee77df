package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.CaseForm;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who told us: a name or a way to reach them, or the wish to stay unnamed. */
@Schema(description = "anonymous: true, or at least one of name, phone, email")
record CustomerRequest(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean anonymous) {

    CaseForm.CustomerForm form() {
        return new CaseForm.CustomerForm(name, phone, email, anonymous);
    }
}
