package io.calmdesk.casedesk.intake.web;

import io.calmdesk.casedesk.casefile.Actor;
import io.calmdesk.casedesk.casefile.Asked;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.ReceivingCase;
import io.calmdesk.casedesk.casefile.RequestKey;
import io.calmdesk.casedesk.casefile.TakenIn;
import io.calmdesk.casedesk.intake.Businesses;
import io.calmdesk.casedesk.intake.FollowingCase;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.Profile;
import io.calmdesk.web.Correlation;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pages of a business that need no account. */
@RestController
@RequestMapping("/api/v1/public")
@Tag(name = "Public pages")
class PublicController {

    /** Who facts name when a customer wrote by the form. */
    private static final Actor CUSTOMER = new Actor("public-form", Set.of(), false);

    private final Businesses businesses;
    private final ReceivingCase receiving;
    private final FollowingCase following;
    private final TrackingViews views;
    private final InstantSource clock;

    PublicController(
            Businesses businesses,
            ReceivingCase receiving,
            FollowingCase following,
            TrackingViews views,
            InstantSource clock) {
        this.businesses = businesses;
        this.receiving = receiving;
        this.following = following;
        this.views = views;
        this.clock = clock;
    }

    @Operation(operationId = "readPublicBusiness", summary = "What a business shows of itself")
    @Refuses(status = 503, codes = "tenant-preparing")
    @GetMapping("/{slug}")
    BusinessView business(@PathVariable String slug) {
        Profile business = businesses.bySlug(slug);
        return BusinessView.of(business, businesses.allowance(business.tenant()));
    }

    @Operation(operationId = "filePublicCase", summary = "Files a matter without an account")
    @Refuses(
            status = 400,
            codes = {"blank", "in-the-future", "too-early", "invalid"})
    @Refuses(status = 503, codes = "tenant-preparing")
    @PostMapping("/{slug}/cases")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PublicCaseView> receive(
            @PathVariable String slug, @Nullable IdempotencyKey key, @RequestBody PublicCaseRequest request) {
        TenantId tenant = businesses.bySlug(slug).tenant();
        TakenIn taken = receiving.receive(
                tenant, request.form().read(Responsible.role(Role.CS_LEAD), true, Timepoints.now(clock)), asked(key));
        Dossier<CaseFile> received = taken.dossier();
        String link = following.link(tenant, received.id());
        return ResponseEntity.created(URI.create(link))
                .body(new PublicCaseView(
                        received.state().receipt().number(), link, PublicPromise.of(received.state())));
    }

    @Operation(operationId = "trackPublicCase", summary = "How far a case is, for whoever holds its link")
    @GetMapping("/tracking/{token}")
    TrackingView track(@PathVariable String token) {
        return views.view(following.find(token));
    }

    private static Asked asked(@Nullable IdempotencyKey key) {
        return new Asked(
                CUSTOMER,
                OptionalLong.empty(),
                key == null ? null : new RequestKey(key.claimValue(), key.bodyHash()),
                Correlation.current().orElse(null));
    }
}
