package io.calmdesk.gateway.session;

import io.calmdesk.gateway.door.PathTable;
import io.calmdesk.gateway.identity.Caller;
import io.calmdesk.gateway.problem.Problem;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/**
 * Changes the business a browser works for. Tokens of two businesses must not mix, so the page is sent through the
 * log-in once more, which asks for nothing and replaces both tokens.
 */
@Component
class SwitchingTenant {

    private final TenantChoices tenants;

    SwitchingTenant(TenantChoices tenants) {
        this.tenants = tenants;
    }

    Mono<ServerResponse> change(ServerRequest request) {
        Caller caller = Caller.of(request.exchange());
        return request.bodyToMono(SwitchTenantRequest.class)
                .onErrorMap(ServerWebInputException.class, unreadable -> malformed("malformed-json"))
                .switchIfEmpty(Mono.error(() -> malformed("malformed-json")))
                .map(SwitchingTenant::tenant)
                .filterWhen(tenant -> tenants.belongs(caller.subject(), tenant))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(tenant -> tenants.remember(caller.subject(), tenant))
                .then(Mono.defer(() -> ServerResponse.ok().bodyValue(Map.of("next", PathTable.LOGIN))));
    }

    private static TenantId tenant(SwitchTenantRequest request) {
        String id = request.tenantId();
        if (id == null) {
            throw malformed("invalid-field");
        }
        if (!Ids.isId(id)) {
            throw Problem.notFound();
        }
        return new TenantId(id);
    }

    private static Problem malformed(String code) {
        return Problem.of(HttpStatus.BAD_REQUEST, code);
    }
}
