package io.calmdesk.casedesk.intake.web;

import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseTexts;
import io.calmdesk.casedesk.intake.Businesses;
import io.calmdesk.casedesk.procedure.StepInstance;
import io.calmdesk.casedesk.procedure.StepState;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Profiles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns a case into what its follower reads. */
@Component
class TrackingViews {

    private final CaseTexts texts;
    private final Profiles profiles;
    private final Businesses businesses;

    TrackingViews(CaseTexts texts, Profiles profiles, Businesses businesses) {
        this.texts = texts;
        this.profiles = profiles;
        this.businesses = businesses;
    }

    TrackingView view(Dossier<CaseFile> dossier) {
        TenantId tenant = dossier.tenant();
        CaseFile file = dossier.state();
        return new TrackingView(
                file.receipt().number(),
                file.state().code(),
                file.judgement().kind().code(),
                file.receipt().receivedAt(),
                PublicPromise.of(file),
                texts.reply(tenant, texts.keys(tenant, List.of(dossier)), file).orElse(null),
                file.procedure().steps().stream()
                        .filter(step -> step.state() != StepState.SKIPPED)
                        .map(TrackingViews::step)
                        .toList(),
                profiles.of(tenant)
                        .map(it -> BusinessView.of(it, businesses.allowance(tenant)))
                        .orElseThrow(() -> new NotFound("not-found")));
    }

    private static TrackingView.TrackingStep step(StepInstance step) {
        String state = switch (step.state()) {
            case DONE, SKIPPED -> "done";
            case READY -> "now";
            case WAITING -> "waiting";
        };
        return new TrackingView.TrackingStep(step.step(), state, step.endedAt());
    }
}
