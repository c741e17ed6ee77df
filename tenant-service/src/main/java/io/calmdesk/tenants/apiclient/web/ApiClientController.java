package io.calmdesk.tenants.apiclient.web;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.RequestClaims;
import io.calmdesk.tenants.apiclient.ApiClient;
import io.calmdesk.tenants.apiclient.ApiClients;
import io.calmdesk.tenants.apiclient.CreatingApiClient;
import io.calmdesk.tenants.apiclient.IssuedCredentials;
import io.calmdesk.tenants.apiclient.RevokingApiClient;
import io.calmdesk.tenants.reader.InForce;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Cursors;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.Limit;
import io.calmdesk.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/api-clients")
@Tag(name = "API clients")
class ApiClientController {

    private static final String LIST = "api-clients";

    private final CreatingApiClient creating;
    private final RevokingApiClient revoking;
    private final ApiClients clients;
    private final TenantKeys keys;
    private final Cursors cursors;

    ApiClientController(
            CreatingApiClient creating,
            RevokingApiClient revoking,
            ApiClients clients,
            TenantKeys keys,
            Cursors cursors) {
        this.creating = creating;
        this.revoking = revoking;
        this.clients = clients;
        this.keys = keys;
        this.cursors = cursors;
    }

    @PostMapping
    @Operation(operationId = "createApiClient", summary = "Gives a program access; the secret is shown this once")
    @Refuses(
            status = 400,
            codes = {"missing"})
    @ApiResponse(
            responseCode = "201",
            description = "Created; the secret is shown this once",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    @Refuses(
            status = 409,
            codes = {"already-created"})
    @Refuses(
            status = 503,
            codes = {"accounts-unavailable"})
    ResponseEntity<CredentialsView> create(
            @RequestBody CreateApiClientRequest request, Caller caller, @Nullable IdempotencyKey key) {
        caller.require(Role.TENANT_ADMIN);
        InForce<IssuedCredentials> issued = creating.create(request.checked(caller, RequestClaims.of(key)));
        return ResponseEntity.status(issued.applied() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .cacheControl(CacheControl.noStore())
                .body(CredentialsView.of(issued));
    }

    @GetMapping
    @Operation(operationId = "listApiClients", summary = "The programs that have access")
    ApiClientPage list(Caller caller, Limit limit, @RequestParam(required = false) @Nullable String cursor) {
        caller.require(Role.TENANT_ADMIN);
        List<String> place = cursors.place(caller.tenant(), LIST, cursor);
        List<Dossier<ApiClient>> found =
                clients.page(caller.tenant(), place.isEmpty() ? null : place.getFirst(), limit.value() + 1);
        boolean more = found.size() > limit.value();
        List<Dossier<ApiClient>> page = more ? found.subList(0, limit.value()) : found;
        Sealer sealer = keys.of(caller.tenant());
        return new ApiClientPage(
                page.stream().map(client -> ApiClientView.of(client, sealer)).toList(),
                more
                        ? cursors.next(
                                caller.tenant(), LIST, page.getLast().state().clientId())
                        : null);
    }

    @DeleteMapping("/{clientId}")
    @Operation(operationId = "revokeApiClient", summary = "Takes the access away again")
    @ApiResponse(responseCode = "204", description = "Revoked", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Done, but not every service works by it yet",
            useReturnTypeSchema = true)
    ResponseEntity<Void> revoke(@PathVariable String clientId, Caller caller) {
        caller.require(Role.TENANT_ADMIN);
        boolean applied = revoking.revoke(caller.tenant(), caller.actor(), clientId);
        return ResponseEntity.status(applied ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                .build();
    }
}
