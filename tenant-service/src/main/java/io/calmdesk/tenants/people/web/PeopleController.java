package io.calmdesk.tenants.people.web;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Profile;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.RequestClaims;
import io.calmdesk.tenants.people.ChangingRoles;
import io.calmdesk.tenants.people.InvitingPerson;
import io.calmdesk.tenants.people.Member;
import io.calmdesk.tenants.people.Members;
import io.calmdesk.tenants.reader.InForce;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Cursors;
import io.calmdesk.web.ETags;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import io.calmdesk.web.Limit;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PeopleController {

    private static final String LIST = "people";
    private static final Role[] STAFF = {
        Role.FRONT_LINE,
        Role.CS_AGENT,
        Role.CS_LEAD,
        Role.DEPT_HEAD,
        Role.APPROVER,
        Role.AUDITOR,
        Role.CRISIS_COMMANDER,
        Role.SPOKESPERSON
    };

    private final InvitingPerson inviting;
    private final ChangingRoles changing;
    private final Members members;
    private final TenantKeys keys;
    private final Profiles profiles;
    private final Cursors cursors;

    PeopleController(
            InvitingPerson inviting,
            ChangingRoles changing,
            Members members,
            TenantKeys keys,
            Profiles profiles,
            Cursors cursors) {
        this.inviting = inviting;
        this.changing = changing;
        this.members = members;
        this.keys = keys;
        this.profiles = profiles;
        this.cursors = cursors;
    }

    @PostMapping
    @Operation(operationId = "invitePerson", summary = "Takes somebody in and tells them by mail")
    @Refuses(
            status = 400,
            codes = {"missing", "invalid-email"})
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    @Refuses(
            status = 409,
            codes = {"person-exists"})
    @Refuses(
            status = 503,
            codes = {"accounts-unavailable"})
    ResponseEntity<PersonView> invite(
            @RequestBody InvitePersonRequest request, Caller caller, @Nullable IdempotencyKey key) {
        caller.require(Role.TENANT_ADMIN);
        String locale = profiles.of(caller.tenant()).map(Profile::locale).orElse(caller.locale());
        InForce<Dossier<Member>> joined = inviting.invite(request.checked(caller, locale, RequestClaims.of(key)));
        return answer(HttpStatus.CREATED, joined, caller);
    }

    @GetMapping
    @Operation(operationId = "listPeople", summary = "Who works for the business")
    PeoplePage list(Caller caller, Limit limit, @RequestParam(required = false) @Nullable String cursor) {
        caller.require(STAFF);
        List<String> place = cursors.place(caller.tenant(), LIST, cursor);
        List<Dossier<Member>> found =
                members.page(caller.tenant(), place.isEmpty() ? null : place.getFirst(), limit.value() + 1);
        boolean more = found.size() > limit.value();
        List<Dossier<Member>> page = more ? found.subList(0, limit.value()) : found;
        Sealer sealer = keys.of(caller.tenant());
        boolean withEmail = caller.may(Role.CS_LEAD);
        return new PeoplePage(
                page.stream()
                        .map(person -> PersonView.of(person, sealer, withEmail, null))
                        .toList(),
                more
                        ? cursors.next(
                                caller.tenant(), LIST, page.getLast().state().actor())
                        : null);
    }

    @PutMapping("/{id}/roles")
    @Operation(operationId = "changeRoles", summary = "Gives somebody other roles")
    @Refuses(
            status = 400,
            codes = {"missing"})
    @ApiResponse(responseCode = "200", description = "In force", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    @Refuses(
            status = 409,
            codes = {"last-administrator"})
    ResponseEntity<PersonView> changeRoles(
            @PathVariable String id, @RequestBody RolesRequest request, Caller caller, @IfMatch OptionalLong ifMatch) {
        caller.require(Role.TENANT_ADMIN);
        return answer(
                HttpStatus.OK,
                changing.change(caller.tenant(), caller.actor(), id, request.checked(), ifMatch),
                caller);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "removePerson", summary = "Takes somebody out of the business")
    @ApiResponse(responseCode = "204", description = "Shut out", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    @Refuses(
            status = 409,
            codes = {"last-administrator"})
    ResponseEntity<Void> remove(@PathVariable String id, Caller caller, @IfMatch OptionalLong ifMatch) {
        caller.require(Role.TENANT_ADMIN);
        boolean applied =
                changing.remove(caller.tenant(), caller.actor(), id, ifMatch).applied();
        return ResponseEntity.status(applied ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                .build();
    }

    private ResponseEntity<PersonView> answer(HttpStatus done, InForce<Dossier<Member>> written, Caller caller) {
        Dossier<Member> person = written.value();
        PersonView view =
                PersonView.of(person, keys.of(caller.tenant()), true, written.applied() ? null : Boolean.FALSE);
        return ResponseEntity.status(written.applied() ? done : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/people/" + view.id()))
                .eTag(ETags.of(person.version()))
                .body(view);
    }
}
