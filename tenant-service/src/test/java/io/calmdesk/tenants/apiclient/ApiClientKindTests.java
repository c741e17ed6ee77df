package io.calmdesk.tenants.apiclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.kernel.Role;
import io.calmdesk.tenants.EventContract;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientIssued;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientRequested;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientRevoked;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientTidied;
import io.calmdesk.tenants.apiclient.ApiClientFact.ApiClientTidyingDue;
import io.calmdesk.tenants.people.AccessRecord;
import io.calmdesk.tenants.setting.Topics;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiClientKindTests {

    private static final String ACTOR = "9a4f6c1d-2b7e-4e0c-8a57-3f1d2c5b6a71";

    private final ApiClientKind kind = new ApiClientKind(new Topics("facts", "settings"));

    @Test
    void keepsTheContractOfEveryFact() {
        EventContract.assertPublished(kind, new ApiClientRequested("api-1", Set.of(Role.FRONT_LINE), "sealed"));
        EventContract.assertPublished(
                kind, new ApiClientIssued(ACTOR, Set.of(Role.FRONT_LINE), new AccessRecord(Map.of(), Map.of())));
        EventContract.assertPublished(kind, new ApiClientTidied());
        EventContract.assertPublished(kind, new ApiClientTidyingDue(1));
    }

    @Test
    void takesRightsAwayOnlyWhereTheyWereGiven() {
        assertThat(EventContract.assertPublished(kind, new ApiClientRevoked(ACTOR)))
                .extracting(OutboundRecord::topic)
                .containsExactly("settings", "facts");
        assertThat(EventContract.assertPublished(kind, new ApiClientRevoked(null)))
                .extracting(OutboundRecord::topic)
                .containsExactly("facts");
    }
}
