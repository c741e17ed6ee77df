package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.tenants.account.AccountExists;
import io.calmdesk.tenants.signup.SignUp.Stage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a sign-up on without anybody asking, as far as that goes without a password. */
public final class ResumingSignUp {

    private static final Logger LOG = LoggerFactory.getLogger(ResumingSignUp.class);

    private final Dossiers<SignUp, SignUpFact> signUps;
    private final SignUpSteps steps;
    private final SignUpClaims claims;

    public ResumingSignUp(Dossiers<SignUp, SignUpFact> signUps, SignUpSteps steps, SignUpClaims claims) {
        this.signUps = signUps;
        this.steps = steps;
        this.claims = claims;
    }

    /** Does what is still missing; what cannot be done now is tried again when the dossier wakes the next time. */
    public void resume(TenantId tenant) {
        signUps.find(tenant, tenant.value())
                .filter(signUp -> signUp.state().stage() == Stage.STARTED
                        || signUp.state().stage() == Stage.PREPARED)
                .ifPresent(signUp -> {
                    try {
                        // The dossier wakes again; to wait here would hold up what other dossiers ask for.
                        steps.carryOn(signUp, null, Duration.ZERO);
                    } catch (Unavailable | AccountExists notNow) {
                        LOG.atInfo().addKeyValue("code", notNow.code()).log("A sign-up could not be carried on yet.");
                    }
                });
    }

    /** Gives slug and address back. */
    public void release(TenantId tenant) {
        signUps.find(tenant, tenant.value())
                .filter(signUp -> signUp.state().stage() == Stage.LAPSED)
                .map(signUp -> signUp.state().request())
                .ifPresent(request -> claims.release(request.slug(), request.emailHash(), tenant.value()));
    }
}
