package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.crisis.Asked;
import io.calmdesk.crises.crisis.CorrectingLog;
import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.LinkingCase;
import io.calmdesk.crises.crisis.RaisingCrisis;
import io.calmdesk.crises.crisis.ReviewingCrisis;
import io.calmdesk.crises.crisis.SettlingCrisis;
import io.calmdesk.crises.crisis.TickingStep;
import io.calmdesk.crises.crisis.WritingLog;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.web.Caller;
import io.calmdesk.web.ETags;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do in a crisis. */
@RestController
@RequestMapping("/api/v1/crises/{id}")
@Tag(name = "Crises")
class CrisisController {

    private final TickingStep ticking;
    private final WritingLog writing;
    private final CorrectingLog correcting;
    private final RaisingCrisis raising;
    private final LinkingCase linking;
    private final SettlingCrisis settling;
    private final ReviewingCrisis reviewing;
    private final CrisisViews views;

    CrisisController(
            TickingStep ticking,
            WritingLog writing,
            CorrectingLog correcting,
            RaisingCrisis raising,
            LinkingCase linking,
            SettlingCrisis settling,
            ReviewingCrisis reviewing,
            CrisisViews views) {
        this.ticking = ticking;
        this.writing = writing;
        this.correcting = correcting;
        this.raising = raising;
        this.linking = linking;
        this.settling = settling;
        this.reviewing = reviewing;
        this.views = views;
    }

    @Operation(operationId = "tickStep", summary = "Ticks a step of the playbook off; one that is done stays as it is")
    @Refuses(
            status = 400,
            codes = {"blank", "in-the-future", "too-early", "invalid"})
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/tick")
    ResponseEntity<CrisisView> tick(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody TickRequest request) {
        TickRequest.Checked done = request.checked();
        Asked asked = CallerActor.asked(caller, version, key);
        return answer(caller, language, ticking.tick(caller.tenant(), id, done.step(), done.at(), asked));
    }

    @Operation(
            operationId = "untickStep",
            summary = "Takes a tick back; by whoever made it or those who command. The step's clock runs again")
    @Refuses(status = 400, codes = "blank")
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/untick")
    ResponseEntity<CrisisView> untick(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody UntickRequest request) {
        return answer(
                caller,
                language,
                ticking.untick(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "writeLog", summary = "Writes into the log")
    @Refuses(
            status = 400,
            codes = {"blank", "in-the-future", "too-early", "invalid"})
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/log")
    ResponseEntity<CrisisView> log(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody LogRequest request) {
        LogRequest.Checked written = request.checked();
        Asked asked = CallerActor.asked(caller, version, key);
        return answer(caller, language, writing.log(caller.tenant(), id, written.text(), written.at(), asked));
    }

    @Operation(operationId = "correctLog", summary = "Puts an entry of the log right, beside it")
    @Refuses(status = 400, codes = "blank")
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/correct")
    ResponseEntity<CrisisView> correct(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody CorrectRequest request) {
        return answer(
                caller, language, correctedBy(caller, id, request.checked(), CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "raiseCrisis", summary = "Takes the crisis further up and calls those who lead there")
    @Refuses(
            status = 409,
            codes = {"transition-forbidden", "level-not-higher"})
    @PostMapping("/raise")
    ResponseEntity<CrisisView> raise(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody RaiseRequest request) {
        return answer(
                caller,
                language,
                raising.raise(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "linkCase", summary = "Makes a case part of the crisis")
    @Refuses(status = 400, codes = "invalid")
    @Refuses(
            status = 409,
            codes = {"transition-forbidden", "too-many-cases"})
    @PostMapping("/link")
    ResponseEntity<CrisisView> link(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody LinkRequest request) {
        return answer(
                caller,
                language,
                linking.link(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "settleCrisis", summary = "Says that it is over")
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/settle")
    ResponseEntity<CrisisView> settle(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody(required = false) @Nullable NothingRequest nothing) {
        return answer(caller, language, settling.settle(caller.tenant(), id, CallerActor.asked(caller, version, key)));
    }

    @Operation(operationId = "reviewCrisis", summary = "Writes down what was learnt")
    @Refuses(status = 400, codes = "blank")
    @Refuses(status = 409, codes = "transition-forbidden")
    @PostMapping("/review")
    ResponseEntity<CrisisView> review(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id,
            @IfMatch OptionalLong version,
            @Nullable IdempotencyKey key,
            @RequestBody TextRequest request) {
        return answer(
                caller,
                language,
                reviewing.review(caller.tenant(), id, request.checked(), CallerActor.asked(caller, version, key)));
    }

    private Dossier<CrisisFile> correctedBy(Caller caller, String id, CorrectRequest.Checked checked, Asked asked) {
        return correcting.correct(caller.tenant(), id, checked.entry(), checked.text(), asked);
    }

    private ResponseEntity<CrisisView> answer(Caller caller, @Nullable String language, Dossier<CrisisFile> dossier) {
        return ResponseEntity.ok()
                .eTag(ETags.of(dossier.version()))
                .body(views.view(dossier, caller, Language.of(language, caller)));
    }
}
