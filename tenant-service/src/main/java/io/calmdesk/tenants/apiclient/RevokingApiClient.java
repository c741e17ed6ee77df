package io.calmdesk.tenants.apiclient;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.Sections;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.apiclient.ApiClient.Stage;
import io.calmdesk.tenants.reader.Awaited;
import io.calmdesk.tenants.reader.SettingsReaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a program's access away: its rights at once, its credentials right after. */
public final class RevokingApiClient {

    private static final Logger LOG = LoggerFactory.getLogger(RevokingApiClient.class);
    private static final String BY = "tenant-service";

    private final ApiClients clients;
    private final Accounts accounts;
    private final SettingsReaders readers;
    private final Duration patience;
    private final InstantSource clock;

    public RevokingApiClient(
            ApiClients clients, Accounts accounts, SettingsReaders readers, Duration patience, InstantSource clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.readers = readers;
        this.patience = patience;
        this.clock = clock;
    }

    /** Whether every reader refuses the program by now. */
    public boolean revoke(TenantId tenant, String by, String clientId) {
        Dossier<ApiClient> client = clients.issued(tenant, clientId);
        Act act = new Act(by, Timepoints.now(clock));
        Dossier<ApiClient> revoked = clients.dossiers()
                .change(tenant, client.id(), act, stored -> stored.state().revoke(stored.version() + 1, act.at()));
        tidy(revoked);
        String actor = revoked.state().actor();
        return actor == null
                || readers.await(
                        tenant,
                        List.of(Awaited.item(
                                Sections.PEOPLE, actor, revoked.state().told())),
                        patience);
    }

    /** Takes away credentials that outlived their program, as the clock asks for it. */
    public void tidy(TenantId tenant, String dossierId) {
        clients.dossiers().find(tenant, dossierId).ifPresent(this::tidy);
    }

    private void tidy(Dossier<ApiClient> client) {
        if (client.state().stage() != Stage.REVOKED) {
            return;
        }
        try {
            accounts.ensureNoProgram(client.state().clientId());
        } catch (Unavailable notNow) {
            LOG.atInfo()
                    .addKeyValue("client", client.state().clientId())
                    .log("The credentials of a revoked API client could not be removed yet.");
            return;
        }
        Act act = new Act(BY, Timepoints.now(clock));
        clients.dossiers()
                .change(
                        client.tenant(),
                        client.id(),
                        act,
                        stored -> stored.state().tidied(act.at()));
    }
}
