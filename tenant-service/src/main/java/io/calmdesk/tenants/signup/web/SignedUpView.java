package io.calmdesk.tenants.signup.web;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.tenants.signup.SignUp;
import io.calmdesk.tenants.signup.SignUpFact.SignUpStarted;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A business that has come in. */
@Schema(name = "SignedUp")
record SignedUpView(
        String tenantId,
        String slug,
        String businessName,
        List<String> industries,
        String locale,
        String timeZone,
        @Nullable String adminId) {

    static SignedUpView of(Dossier<SignUp> finished) {
        SignUpStarted request = finished.state().request();
        return new SignedUpView(
                finished.tenant().value(),
                request.slug(),
                request.businessName(),
                request.industries(),
                request.locale(),
                request.timeZone(),
                finished.state().administrator());
    }
}
