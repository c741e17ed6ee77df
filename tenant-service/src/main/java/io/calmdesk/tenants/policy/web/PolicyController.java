package io.calmdesk.tenants.policy.web;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Sections;
import io.calmdesk.tenants.policy.CaseKind;
import io.calmdesk.tenants.policy.SettingPolicies;
import io.calmdesk.tenants.reader.InForce;
import io.calmdesk.tenants.setting.SettingItem;
import io.calmdesk.tenants.setting.SettingItems;
import io.calmdesk.web.Caller;
import io.calmdesk.web.ETags;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Settings")
class PolicyController {

    private final SettingPolicies policies;
    private final SettingItems items;

    PolicyController(SettingPolicies policies, SettingItems items) {
        this.policies = policies;
        this.items = items;
    }

    @PutMapping("/policies/deadlines/{kind}")
    @Operation(
            operationId = "changeDeadline",
            summary = "How long the business allows itself for a kind of case, from now on")
    @Refuses(
            status = 400,
            codes = {"missing", "invalid-duration", "out-of-range"})
    @ApiResponse(responseCode = "200", description = "In force", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    ResponseEntity<DeadlineView> allow(
            @PathVariable String kind, @RequestBody AllowanceRequest request, Caller caller) {
        caller.require(Role.TENANT_ADMIN);
        CaseKind known = CaseKind.of(kind).orElseThrow(() -> new NotFound("not-found"));
        return answer(policies.allow(caller.tenant(), caller.actor(), known, request.checked()), DeadlineView::of);
    }

    @GetMapping("/policies/deadlines")
    @Operation(operationId = "listDeadlines", summary = "How long the business allows itself, for every kind of case")
    DeadlineList deadlines(Caller caller) {
        caller.require(Role.values());
        return new DeadlineList(items.section(caller.tenant(), Sections.DEADLINES).stream()
                .map(stored -> DeadlineView.of(stored, null))
                .toList());
    }

    @PutMapping("/policies/ladders/default")
    @Operation(operationId = "changeLadder", summary = "Who is told when, from now on")
    @Refuses(
            status = 400,
            codes = {"missing", "out-of-range"})
    @ApiResponse(responseCode = "200", description = "In force", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    ResponseEntity<SettingView> climb(@RequestBody LadderRequest request, Caller caller) {
        caller.require(Role.TENANT_ADMIN);
        return answer(policies.climb(caller.tenant(), caller.actor(), request.checked()), SettingView::of);
    }

    @GetMapping("/policies/ladders/default")
    @Operation(operationId = "readLadder", summary = "Who is told when a promise runs out")
    ResponseEntity<SettingView> ladder(Caller caller) {
        return setting(caller, Sections.LADDERS, Sections.DEFAULT);
    }

    @PutMapping("/policies/calendars/default")
    @Operation(operationId = "changeCalendar", summary = "When the business is open, from now on")
    @Refuses(
            status = 400,
            codes = {"missing", "unknown-zone", "invalid-time", "invalid-date", "out-of-range"})
    @ApiResponse(responseCode = "200", description = "In force", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    ResponseEntity<SettingView> open(@RequestBody CalendarRequest request, Caller caller) {
        caller.require(Role.TENANT_ADMIN);
        return answer(policies.open(caller.tenant(), caller.actor(), request.checked()), SettingView::of);
    }

    @GetMapping("/policies/calendars/default")
    @Operation(operationId = "readCalendar", summary = "When the business is open")
    ResponseEntity<SettingView> calendar(Caller caller) {
        return setting(caller, Sections.CALENDARS, Sections.DEFAULT);
    }

    @GetMapping("/categories")
    @Operation(operationId = "readCategories", summary = "What the business sorts its cases by")
    CategoriesView categories(Caller caller) {
        caller.require(Role.values());
        return CategoriesView.of(stored(caller, Sections.CATEGORIES, Sections.DEFAULT));
    }

    @GetMapping("/settings/profile")
    @Operation(operationId = "readProfile", summary = "What the business says of itself")
    ProfileView profile(Caller caller) {
        caller.require(Role.values());
        return ProfileView.of(stored(caller, Sections.PROFILE, Sections.TENANT));
    }

    private ResponseEntity<SettingView> setting(Caller caller, String section, String item) {
        caller.require(Role.values());
        Dossier<SettingItem> stored = stored(caller, section, item);
        return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(SettingView.of(stored, null));
    }

    private Dossier<SettingItem> stored(Caller caller, String section, String item) {
        return items.find(caller.tenant(), section, item).orElseThrow(() -> new NotFound("not-found"));
    }

    private static <V> ResponseEntity<V> answer(
            InForce<Dossier<SettingItem>> set, BiFunction<Dossier<SettingItem>, @Nullable Boolean, V> view) {
        Dossier<SettingItem> stored = set.value();
        return ResponseEntity.status(set.applied() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .eTag(ETags.of(stored.version()))
                .body(view.apply(stored, set.applied() ? null : Boolean.FALSE));
    }
}
