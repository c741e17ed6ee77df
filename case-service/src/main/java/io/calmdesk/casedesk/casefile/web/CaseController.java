package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.AssigningCase;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.CaseRights;
import io.calmdesk.casedesk.casefile.ClosingCase;
import io.calmdesk.casedesk.casefile.CommentingCase;
import io.calmdesk.casedesk.casefile.ReceivingCase;
import io.calmdesk.casedesk.casefile.SettlingCase;
import io.calmdesk.casedesk.casefile.TakenIn;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.web.Caller;
import io.calmdesk.web.ETags;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.InstantSource;
import java.util.OptionalLong;
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

/** One case: taken in, read, and what people do to it. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseController {

    private final ReceivingCase receiving;
    private final AssigningCase assigning;
    private final SettlingCase settling;
    private final ClosingCase closing;
    private final CommentingCase commenting;
    private final CaseFiles cases;
    private final CaseViews views;
    private final InstantSource clock;

    CaseController(
            ReceivingCase receiving,
            AssigningCase assigning,
            SettlingCase settling,
            ClosingCase closing,
            CommentingCase commenting,
            CaseFiles cases,
            CaseViews views,
            InstantSource clock) {
        this.receiving = receiving;
        this.assigning = assigning;
        this.settling = settling;
        this.closing = closing;
        this.commenting = commenting;
        this.cases = cases;
        this.views = views;
        this.clock = clock;
    }

    @Operation(operationId = "receiveCase", summary = "Takes a matter in")
    @Refuses(
            status = 400,
            codes = {"blank", "in-the-future", "too-early", "invalid"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseView> receive(
            Caller caller, @Nullable IdempotencyKey key, @RequestBody ReceiveCaseRequest request) {
        CaseRights.requireReceiving(CallerActor.of(caller));
        // Whoever takes a matter in owns it until somebody accepts it; a program cannot, so the desk does.
        Responsible owner = caller.apiClient() ? Responsible.role(Role.CS_LEAD) : Responsible.person(caller.actor());
        TakenIn received = receiving.receive(
                caller.tenant(),
                request.form().read(owner, false, Timepoints.now(clock)),
                CallerActor.asked(caller, OptionalLong.empty(), key));
        Dossier<CaseFile> dossier = received.dossier();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + dossier.id()))
                .eTag(ETags.of(dossier.version()))
                .body(received.account()
                        .map(told -> views.view(dossier, told, caller))
                        .orElseGet(() -> views.view(dossier, caller)));
    }

    @Operation(operationId = "readCase", summary = "Reads a case")
    @GetMapping("/{id}")
    ResponseEntity<CaseView> get(Caller caller, @PathVariable String id) {
        CaseRights.requireReading(CallerActor.of(caller));
        return answer(caller, cases.get(caller.tenant(), id));
    }

    @Operation(
            operationId = "assignCase",
            summary = "Gives a case to somebody; on a received case this is its judgement")
    @Refuses(
            status = 400,
            codes = {"blank", "unknown-person"})
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/{id}/assign")
    ResponseEntity<CaseView> assign(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody AssignRequest request) {
        return answer(
                caller,
                assigning.assign(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "settleCase", summary = "Gives the customer the outcome")
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/{id}/settle")
    ResponseEntity<CaseView> settle(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody SettleRequest request) {
        SettleRequest.Checked checked = request.checked();
        return answer(
                caller,
                settling.settle(
                        caller.tenant(),
                        id,
                        checked.outcome(),
                        checked.reply(),
                        CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "closeCase", summary = "Puts a settled case into the archive")
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/{id}/close")
    ResponseEntity<CaseView> close(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody(required = false) @Nullable CloseRequest nothing) {
        return answer(caller, closing.close(caller.tenant(), id, CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "commentCase", summary = "Adds an inside note, never shown outside")
    @Refuses(status = 400, codes = "blank")
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/{id}/comment")
    ResponseEntity<CaseView> comment(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody CommentRequest request) {
        return answer(
                caller,
                commenting.comment(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)));
    }

    private ResponseEntity<CaseView> answer(Caller caller, Dossier<CaseFile> dossier) {
        return ResponseEntity.ok().eTag(ETags.of(dossier.version())).body(views.view(dossier, caller));
    }
}
