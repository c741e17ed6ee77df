package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.CaseFact;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.CasePlace;
import io.calmdesk.casedesk.casefile.CaseRights;
import io.calmdesk.casedesk.casefile.FindingCases;
import io.calmdesk.casedesk.casefile.Policies;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Cursors;
import io.calmdesk.web.Limit;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists: the cases of a business, newest recorded first, and the history of one, oldest first. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseListController {

    private static final String RECEIVED_FROM = "The first day on which the customer told us, in the business's zone";
    private static final String RECEIVED_TO = "The last such day, included";

    private final CaseFiles cases;
    private final FindingCases finding;
    private final CaseViews views;
    private final HistoryViews histories;
    private final Cursors cursors;
    private final Policies.Book policies;

    CaseListController(
            CaseFiles cases,
            FindingCases finding,
            CaseViews views,
            HistoryViews histories,
            Cursors cursors,
            Policies.Book policies) {
        this.cases = cases;
        this.finding = finding;
        this.views = views;
        this.histories = histories;
        this.cursors = cursors;
        this.policies = policies;
    }

    @Operation(
            operationId = "listCases",
            summary = "Lists cases, newest recorded first; q searches words, place, number and phone")
    @Refuses(
            status = 400,
            codes = {"unknown-code", "too-long", "invalid", "out-of-range"})
    @GetMapping
    CasePage list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(description = RECEIVED_FROM, schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String receivedFrom,
            @Parameter(description = RECEIVED_TO, schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String receivedTo,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit) {
        CaseRights.requireReading(CallerActor.of(caller));
        TenantId tenant = caller.tenant();
        ListQuery query = ListQuery.of(
                state,
                category,
                assignee,
                q,
                receivedFrom,
                receivedTo,
                caller.actor(),
                () -> policies.of(tenant).zone());
        Optional<CasePlace> behind = place(cursors.place(tenant, query.name(), cursor));
        List<Dossier<CaseFile>> found = query.q() == null
                ? cases.list(tenant, query.filter(), behind, limit.value() + 1)
                : cases.all(tenant, finding.matching(tenant, query.q(), query.filter(), behind, limit.value() + 1));
        boolean more = found.size() > limit.value();
        List<Dossier<CaseFile>> page = more ? found.subList(0, limit.value()) : found;
        return new CasePage(views.items(caller, page), more ? next(tenant, query, CasePlace.of(page.getLast())) : null);
    }

    private String next(TenantId tenant, ListQuery query, CasePlace place) {
        return cursors.next(tenant, query.name(), place.recordedAt().toString(), place.id());
    }

    private static Optional<CasePlace> place(List<String> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new CasePlace(Instant.parse(parts.getFirst()), parts.getLast()));
    }

    @Operation(operationId = "readCaseHistory", summary = "Reads what happened to a case, oldest first")
    @GetMapping("/{id}/history")
    HistoryPage history(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit) {
        CaseRights.requireReading(CallerActor.of(caller));
        TenantId tenant = caller.tenant();
        String list = "history/" + id;
        long after = cursors.place(tenant, list, cursor).stream()
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
        Dossier<CaseFile> dossier = cases.get(tenant, id);
        List<RecordedFact<CaseFact>> facts = cases.history(tenant, id, after, limit.value() + 1);
        boolean more = facts.size() > limit.value();
        List<RecordedFact<CaseFact>> page = more ? facts.subList(0, limit.value()) : facts;
        return new HistoryPage(
                histories.items(caller, dossier, page),
                more ? cursors.next(tenant, list, Long.toString(page.getLast().number())) : null);
    }
}
