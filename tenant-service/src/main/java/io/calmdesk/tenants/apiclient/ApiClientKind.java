package io.calmdesk.tenants.apiclient;

import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Person;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientIssued;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientRequested;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientRevoked;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientTidied;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientTidyingDue;
import io.calmdesk.tenants.setting.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How API clients are stored, woken and told. */
public final class ApiClientKind implements DossierKind<ApiClient, ApiClientFact> {

    private final Topics topics;

    public ApiClientKind(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String collection() {
        return "api_clients";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Class<ApiClient> stateType() {
        return ApiClient.class;
    }

    @Override
    public Map<String, Class<? extends ApiClientFact>> factTypes() {
        return Map.of(
                "requested", ApiClientRequested.class,
                "issued", ApiClientIssued.class,
                "revoked", ApiClientRevoked.class,
                "tidied", ApiClientTidied.class,
                "tidying-due", ApiClientTidyingDue.class);
    }

    @Override
    public Optional<Instant> wakeAt(ApiClient state) {
        return state.due();
    }

    @Override
    public Decision<ApiClient, ApiClientFact> wake(Dossier<ApiClient> dossier, Instant now) {
        return dossier.state().wake(dossier.version() + 1, now);
    }

    @Override
    public Optional<Instant> dueFromFacts(List<RecordedFact<ApiClientFact>> facts) {
        RecordedFact<ApiClientFact> last = facts.getLast();
        return switch (last.fact()) {
            case ApiClientRequested requested -> Optional.of(last.recordedAt().plus(ApiClient.UNFINISHED));
            case ApiClientRevoked revoked -> Optional.of(last.recordedAt().plus(ApiClient.TIDYING_PAUSE));
            case ApiClientTidyingDue due -> Optional.of(last.recordedAt().plus(ApiClient.pauseAfter(due.attempt())));
            case ApiClientIssued issued -> Optional.empty();
            case ApiClientTidied tidied -> Optional.empty();
        };
    }

    @Override
    public List<OutboundRecord> publish(Publication<ApiClientFact> publication) {
        long number = publication.fact().number();
        return switch (publication.fact().fact()) {
            case ApiClientRequested requested ->
                List.of(topics.fact(
                        publication,
                        "api-client-requested",
                        Map.of("clientId", requested.clientId(), "roles", codes(requested.roles()))));
            case ApiClientIssued issued ->
                List.of(
                        topics.setting(issued.access().toRecord(publication.tenant(), issued.actor(), number)),
                        topics.fact(
                                publication,
                                "api-client-issued",
                                Map.of("actor", issued.actor(), "roles", codes(issued.roles()))));
            case ApiClientRevoked revoked -> {
                String actor = revoked.actor();
                yield actor == null
                        ? List.of(topics.fact(publication, "api-client-revoked", Map.of()))
                        : List.of(
                                topics.setting(Person.removal(publication.tenant(), actor, number)),
                                topics.fact(publication, "api-client-revoked", Map.of("actor", actor)));
            }
            case ApiClientTidied tidied -> List.of(topics.fact(publication, "api-client-tidied", Map.of()));
            case ApiClientTidyingDue due ->
                List.of(topics.fact(publication, "api-client-tidying-due", Map.of("attempt", due.attempt())));
        };
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }
}
