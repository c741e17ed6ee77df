package io.calmdesk.reports.figure.web;

import io.calmdesk.kernel.Role;
import io.calmdesk.reports.figure.Figures;
import io.calmdesk.reports.figure.Grouping;
import io.calmdesk.reports.figure.Period;
import io.calmdesk.reports.figure.Zones;
import io.calmdesk.reports.generation.Generations;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports")
class ReportController {

    private static final String FROM = "The first day, in the business's zone; 30 days before the last when absent";
    private static final String TO = "The last day, included; today when absent; at most 400 days";

    private static final int MOST_LISTED = 200;

    private final Figures figures;
    private final Zones zones;
    private final Generations generations;
    private final InstantSource clock;

    ReportController(Figures figures, Zones zones, Generations generations, InstantSource clock) {
        this.figures = figures;
        this.zones = zones;
        this.generations = generations;
        this.clock = clock;
    }

    @GetMapping("/cases")
    @Refuses(
            status = 400,
            codes = {"invalid", "out-of-range", "unknown-code"})
    @Operation(
            operationId = "countCases",
            summary = "How many cases came in",
            description = "Cases received in the period, counted apart by day, category, state or channel. A sort of"
                    + " which there is none is left out; cases without a category have the key `none`.")
    CaseCounts cases(
            Caller caller,
            @Parameter(description = FROM, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String from,
            @Parameter(description = TO, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String to,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"day", "category", "state", "channel"}))
                    @RequestParam(defaultValue = "day")
                    String groupBy) {
        Period period = period(caller, from, to);
        Grouping grouping = Grouping.of(groupBy);
        // Asked before the figures: they may hold more than this says, and nothing less.
        var progress = generations.progress(generations.standing().serving());
        long parked = figures.parkedCases(caller.tenant());
        return CaseCounts.of(figures.cases(caller.tenant(), period, grouping), progress, parked, clock.instant());
    }

    @GetMapping("/promises")
    @Refuses(
            status = 400,
            codes = {"invalid", "out-of-range", "unknown-code"})
    @Operation(
            operationId = "countPromises",
            summary = "Promises kept, missed and running",
            description = "Of the promises whose clocks started in the period.")
    PromiseCounts promises(
            Caller caller,
            @Parameter(description = FROM, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String from,
            @Parameter(description = TO, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String to) {
        return PromiseCounts.of(figures.promises(caller.tenant(), period(caller, from, to)));
    }

    @GetMapping("/durations")
    @Refuses(
            status = 400,
            codes = {"invalid", "out-of-range", "unknown-code"})
    @Operation(
            operationId = "measureDurations",
            summary = "How long cases took",
            description = "Seconds from receipt to settlement, of the cases received in the period and settled since.")
    Durations durations(
            Caller caller,
            @Parameter(description = FROM, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String from,
            @Parameter(description = TO, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String to) {
        return Durations.of(figures.durations(caller.tenant(), period(caller, from, to)));
    }

    @GetMapping("/crises")
    @Refuses(
            status = 400,
            codes = {"invalid", "out-of-range", "unknown-code"})
    @Operation(
            operationId = "countCrises",
            summary = "What crises there were",
            description = "Crises opened in the period, by type, and the newest 200 one by one: level, when those who"
                    + " must know first knew, how long it lasted, whether it was reviewed.")
    CrisisCounts crises(
            Caller caller,
            @Parameter(description = FROM, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String from,
            @Parameter(description = TO, schema = @Schema(type = "string", format = "date")) @RequestParam @Nullable
                    String to) {
        Period period = period(caller, from, to);
        return CrisisCounts.of(
                figures.crises(caller.tenant(), period),
                figures.newestCrises(caller.tenant(), period, MOST_LISTED),
                clock.instant());
    }

    private Period period(Caller caller, @Nullable String from, @Nullable String to) {
        caller.require(Role.CS_LEAD, Role.DEPT_HEAD, Role.APPROVER, Role.AUDITOR, Role.CRISIS_COMMANDER);
        return Period.of(
                Optional.ofNullable(from), Optional.ofNullable(to), zones.of(caller.tenant()), clock.instant());
    }
}
