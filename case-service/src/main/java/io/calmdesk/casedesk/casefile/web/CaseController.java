package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.AssigningCase;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.CaseRights;
import io.calmdesk.casedesk.casefile.ClosingCase;
import io.calmdesk.casedesk.casefile.CommentingCase;
import io.calmdesk.casedesk.casefile.ReceivingCase;
import io.calmdesk.casedesk.casefile.SettlingCase;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.web.Caller;
import io.calmdesk.web.ETags;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One case: taken in, read, and what people do to it. */
@RestController
@RequestMapping("/api/v1/cases")
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

    @PostMapping
    ResponseEntity<CaseView> receive(
            Caller caller, @Nullable IdempotencyKey key, @RequestBody ReceiveCaseRequest request, Locale locale) {
        CaseRights.requireReceiving(CallerActor.of(caller));
        // Whoever takes a matter in owns it until somebody accepts it; a program cannot, so the desk does.
        Responsible owner = caller.apiClient() ? Responsible.role(Role.CS_LEAD) : Responsible.person(caller.actor());
        Dossier<CaseFile> received = receiving.receive(
                caller.tenant(),
                request.form().read(owner, false, Timepoints.now(clock)),
                CallerActor.asked(caller, OptionalLong.empty(), key));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + received.id()))
                .eTag(ETags.of(received.version()))
                .body(views.view(received, locale));
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> get(Caller caller, @PathVariable String id, Locale locale) {
        CaseRights.requireReading(CallerActor.of(caller));
        return answer(cases.get(caller.tenant(), id), locale);
    }

    @PostMapping("/{id}/assign")
    ResponseEntity<CaseView> assign(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody AssignRequest request,
            Locale locale) {
        return answer(
                assigning.assign(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)),
                locale);
    }

    @PostMapping("/{id}/settle")
    ResponseEntity<CaseView> settle(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody SettleRequest request,
            Locale locale) {
        SettleRequest.Checked checked = request.checked();
        return answer(
                settling.settle(
                        caller.tenant(),
                        id,
                        checked.outcome(),
                        checked.reply(),
                        CallerActor.asked(caller, version, key)),
                locale);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CaseView> close(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody(required = false) @Nullable CloseRequest nothing,
            Locale locale) {
        return answer(closing.close(caller.tenant(), id, CallerActor.asked(caller, version, key)), locale);
    }

    @PostMapping("/{id}/comment")
    ResponseEntity<CaseView> comment(
            Caller caller,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody CommentRequest request,
            Locale locale) {
        return answer(
                commenting.comment(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)),
                locale);
    }

    private ResponseEntity<CaseView> answer(Dossier<CaseFile> dossier, Locale locale) {
        return ResponseEntity.ok().eTag(ETags.of(dossier.version())).body(views.view(dossier, locale));
    }
}
