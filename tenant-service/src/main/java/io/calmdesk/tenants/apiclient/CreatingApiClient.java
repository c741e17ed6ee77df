package io.calmdesk.tenants.apiclient;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.ClaimKey;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.account.Accounts.ProgramAccount;
import io.calmdesk.tenants.apiclient.ApiClient.Stage;
import io.calmdesk.tenants.people.AccessRecord;
import io.calmdesk.tenants.reader.Awaited;
import io.calmdesk.tenants.reader.InForce;
import io.calmdesk.tenants.reader.SettingsReaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Gives a program credentials of its own, bound to one business. */
public final class CreatingApiClient {

    private final Claims claims;
    private final ApiClients clients;
    private final Accounts accounts;
    private final TenantKeys keys;
    private final SettingsReaders readers;
    private final Duration patience;
    private final InstantSource clock;

    public CreatingApiClient(
            Claims claims,
            ApiClients clients,
            Accounts accounts,
            TenantKeys keys,
            SettingsReaders readers,
            Duration patience,
            InstantSource clock) {
        this.claims = claims;
        this.clients = clients;
        this.accounts = accounts;
        this.keys = keys;
        this.readers = readers;
        this.patience = patience;
        this.clock = clock;
    }

    /** The credentials; a repeat of a finished request is refused, one of an unfinished request finishes it. */
    public InForce<IssuedCredentials> create(CreateApiClient command) {
        TenantId tenant = command.tenant();
        Sealer sealer = keys.of(tenant);
        Dossier<ApiClient> requested = requested(command, sealer);
        if (requested.state().stage() != Stage.REQUESTED) {
            throw new AlreadyCreated(requested.state().clientId());
        }
        String clientId = requested.state().clientId();
        ProgramAccount account = accounts.ensureProgram(tenant, clientId);
        accounts.ensureMember(tenant, account.actor(), requested.state().roles());
        Dossier<ApiClient> issued = issued(command, requested, account.actor(), sealer);
        boolean applied = readers.await(
                tenant,
                List.of(Awaited.item(
                        Sections.PEOPLE, account.actor(), issued.state().told())),
                patience);
        return new InForce<>(
                new IssuedCredentials(
                        clientId,
                        account.secret(),
                        issued.state().name(sealer),
                        issued.state().roles()),
                applied);
    }

    private Dossier<ApiClient> requested(CreateApiClient command, Sealer sealer) {
        String id = command.claim() == null
                ? Ids.next()
                : command.claim()
                        .hold(
                                claims,
                                ClaimKey.of(
                                        command.tenant(),
                                        "request",
                                        command.claim().value()),
                                Ids.next());
        return clients.dossiers().find(command.tenant(), id).orElseGet(() -> {
            Act act = new Act(command.by(), Timepoints.now(clock));
            return clients.dossiers()
                    .create(
                            command.tenant(),
                            id,
                            act,
                            ApiClient.request(
                                    ApiClients.clientId(id), command.roles(), command.name(), sealer, act.at()));
        });
    }

    private Dossier<ApiClient> issued(
            CreateApiClient command, Dossier<ApiClient> requested, String actor, Sealer sealer) {
        Person person = new Person(
                command.tenant(),
                actor,
                Person.Kind.API_CLIENT,
                requested.state().roles(),
                true,
                command.locale(),
                requested.state().name(sealer),
                null);
        AccessRecord access = AccessRecord.of(person, sealer);
        Act act = new Act(command.by(), Timepoints.now(clock));
        return clients.dossiers()
                .change(
                        command.tenant(),
                        requested.id(),
                        act,
                        stored -> stored.state().issue(actor, access, stored.version() + 1, act.at()));
    }
}
