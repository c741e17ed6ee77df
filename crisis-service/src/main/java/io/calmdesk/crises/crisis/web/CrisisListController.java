package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.CrisisPlace;
import io.calmdesk.crises.crisis.CrisisRights;
import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.crises.crisis.OpeningCrisis;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Cursors;
import io.calmdesk.web.ETags;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.Limit;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The crises of a business: opened, listed, read. */
@RestController
@RequestMapping("/api/v1/crises")
@Tag(name = "Crises")
class CrisisListController {

    private final OpeningCrisis opening;
    private final CrisisFiles crises;
    private final CrisisViews views;
    private final Cursors cursors;

    CrisisListController(OpeningCrisis opening, CrisisFiles crises, CrisisViews views, Cursors cursors) {
        this.opening = opening;
        this.crises = crises;
        this.views = views;
        this.cursors = cursors;
    }

    @Operation(operationId = "openCrisis", summary = "Opens a crisis directly")
    @Refuses(status = 400, codes = "invalid")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CrisisView> open(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @Nullable IdempotencyKey key,
            @RequestBody OpenCrisisRequest request) {
        CrisisRights.requireOpening(CallerActor.of(caller));
        Dossier<CrisisFile> opened =
                opening.open(caller.tenant(), request.checked(), CallerActor.asked(caller, OptionalLong.empty(), key));
        return ResponseEntity.created(URI.create("/api/v1/crises/" + opened.id()))
                .eTag(ETags.of(opened.version()))
                .body(views.view(opened, caller, Language.of(language, caller)));
    }

    @Operation(operationId = "listCrises", summary = "Lists crises, newest first")
    @Refuses(status = 400, codes = "unknown-code")
    @GetMapping
    CrisisPage list(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @RequestParam(required = false) @Schema(allowableValues = {"open", "settled", "reviewed"}) @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit) {
        CrisisRights.requireReading(CallerActor.of(caller));
        TenantId tenant = caller.tenant();
        CrisisState wanted = wanted(state);
        String list = "crises/" + (wanted == null ? "" : wanted.code());
        List<Dossier<CrisisFile>> found =
                crises.list(tenant, wanted, place(cursors.place(tenant, list, cursor)), limit.value() + 1);
        boolean more = found.size() > limit.value();
        List<Dossier<CrisisFile>> page = more ? found.subList(0, limit.value()) : found;
        return new CrisisPage(
                views.items(page, Language.of(language, caller)),
                more ? next(tenant, list, CrisisPlace.of(page.getLast())) : null);
    }

    private static @Nullable CrisisState wanted(@Nullable String state) {
        FieldCheck check = new FieldCheck();
        CrisisState wanted = check.code("state", state == null || state.isBlank() ? null : state, CrisisState::of)
                .orElse(null);
        check.done();
        return wanted;
    }

    private String next(TenantId tenant, String list, CrisisPlace place) {
        return cursors.next(tenant, list, place.openedAt().toString(), place.id());
    }

    private static Optional<CrisisPlace> place(List<String> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new CrisisPlace(Instant.parse(parts.getFirst()), parts.getLast()));
    }

    @Operation(operationId = "readCrisis", summary = "Reads a crisis")
    @GetMapping("/{id}")
    ResponseEntity<CrisisView> get(
            Caller caller,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @PathVariable String id) {
        CrisisRights.requireReading(CallerActor.of(caller));
        Dossier<CrisisFile> dossier = crises.get(caller.tenant(), id);
        return ResponseEntity.ok()
                .eTag(ETags.of(dossier.version()))
                .body(views.view(dossier, caller, Language.of(language, caller)));
    }

    @Operation(operationId = "readLog", summary = "Reads the log of a crisis, oldest first")
    @Refuses(status = 400, codes = "invalid")
    @GetMapping("/{id}/log")
    CrisisLogPage log(
            Caller caller,
            @PathVariable String id,
            @Parameter(description = "The id of an entry; only later ones are read")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit) {
        CrisisRights.requireReading(CallerActor.of(caller));
        TenantId tenant = caller.tenant();
        long entry = entry(after);
        String list = "log/" + id + "/" + entry;
        // The opening comes first, so the fact of an entry has a higher number than the entry.
        long number = cursors.place(tenant, list, cursor).stream()
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(entry);
        List<CrisisLog.Entry> found =
                CrisisLog.behind(crises, crises.get(tenant, id), entry, number, limit.value() + 1);
        boolean more = found.size() > limit.value();
        List<CrisisLog.Entry> page = more ? found.subList(0, limit.value()) : found;
        return new CrisisLogPage(
                views.entries(page, caller),
                more
                        ? cursors.next(
                                tenant,
                                list,
                                Long.toString(page.getLast().fact().number()))
                        : null);
    }

    private static long entry(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        if (!after.matches("[1-9][0-9]{0,8}")) {
            throw Malformed.field("after", "invalid");
        }
        return Long.parseLong(after);
    }
}
