package io.calmdesk.tenants.apiclient;

import io.calmdesk.dossier.Decision;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Sealer;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientIssued;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientRequested;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientRevoked;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientTidied;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientTidyingDue;
import io.calmdesk.tenants.people.AccessRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that works for a business. Its secret is told once and kept by Keycloak alone.
 *
 * @param actor the subject of its tokens, once it has credentials
 * @param told the number of the fact that last told the services about it
 * @param wakeAt when an unfinished one is given up, or the credentials of a revoked one are looked for
 */
public record ApiClient(
        String clientId,
        Set<Role> roles,
        String sealedName,
        Stage stage,
        @Nullable String actor,
        long told,
        int attempts,
        @Nullable Instant wakeAt) {

    /** Whoever asked for it has long stopped waiting. */
    static final Duration UNFINISHED = Duration.ofMinutes(10);

    static final Duration TIDYING_PAUSE = Duration.ofSeconds(15);

    private static final String NAME_PLACE = "api-client/name";

    /** How far a program has come. */
    public enum Stage {
        REQUESTED,
        ISSUED,
        REVOKED,
        GONE
    }

    static Decision<ApiClient, ApiClientFact> request(
            String clientId, Set<Role> roles, String name, Sealer sealer, Instant now) {
        String sealedName = Base64.getEncoder().encodeToString(sealer.seal(name, NAME_PLACE));
        return Decision.of(
                new ApiClient(clientId, roles, sealedName, Stage.REQUESTED, null, 0, 0, now.plus(UNFINISHED)),
                now,
                new ApiClientRequested(clientId, roles, sealedName));
    }

    Decision<ApiClient, ApiClientFact> issue(String as, AccessRecord access, long number, Instant now) {
        if (stage != Stage.REQUESTED) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new ApiClient(clientId, roles, sealedName, Stage.ISSUED, as, number, 0, null),
                now,
                new ApiClientIssued(as, roles, access));
    }

    Decision<ApiClient, ApiClientFact> revoke(long number, Instant now) {
        if (stage != Stage.REQUESTED && stage != Stage.ISSUED) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new ApiClient(clientId, roles, sealedName, Stage.REVOKED, actor, number, 0, now.plus(TIDYING_PAUSE)),
                now,
                new ApiClientRevoked(actor));
    }

    Decision<ApiClient, ApiClientFact> tidied(Instant now) {
        if (stage != Stage.REVOKED) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new ApiClient(clientId, roles, sealedName, Stage.GONE, actor, told, 0, null),
                now,
                new ApiClientTidied());
    }

    Decision<ApiClient, ApiClientFact> wake(long number, Instant now) {
        if (wakeAt == null || now.isBefore(wakeAt)) {
            return Decision.unchanged(this);
        }
        if (stage == Stage.REQUESTED) {
            return revoke(number, now);
        }
        int attempt = attempts + 1;
        return Decision.of(
                new ApiClient(clientId, roles, sealedName, stage, actor, told, attempt, now.plus(pauseAfter(attempt))),
                now,
                new ApiClientTidyingDue(attempt));
    }

    /** The name in clear. */
    public String name(Sealer sealer) {
        return sealer.open(Base64.getDecoder().decode(sealedName), NAME_PLACE);
    }

    Optional<Instant> due() {
        return Optional.ofNullable(wakeAt);
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = TIDYING_PAUSE.multipliedBy(1L << Math.min(attempt, 10));
        return pause.compareTo(UNFINISHED) > 0 ? UNFINISHED : pause;
    }
}
