package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.KeyWrapping;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.Sections;
import io.calmdesk.tenants.account.AccountExists;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.people.FirstAdministrator;
import io.calmdesk.tenants.people.Members;
import io.calmdesk.tenants.reader.Awaited;
import io.calmdesk.tenants.reader.SettingsReaders;
import io.calmdesk.tenants.signup.Checkpoint.Step;
import io.calmdesk.tenants.signup.SignUp.Stage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from a started sign-up to a desk at work. Every step looks first and does only what is missing, so that the
 * way can be begun again from any point, and by several at once.
 */
public final class SignUpSteps {

    private final Dossiers<SignUp, SignUpFact> signUps;
    private final Accounts accounts;
    private final KeyWrapping keys;
    private final FirstSettings settings;
    private final Members members;
    private final SettingsReaders readers;
    private final Checkpoint checkpoint;
    private final InstantSource clock;

    public SignUpSteps(
            Dossiers<SignUp, SignUpFact> signUps,
            Accounts accounts,
            KeyWrapping keys,
            FirstSettings settings,
            Members members,
            SettingsReaders readers,
            Checkpoint checkpoint,
            InstantSource clock) {
        this.signUps = signUps;
        this.accounts = accounts;
        this.keys = keys;
        this.settings = settings;
        this.members = members;
        this.readers = readers;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /**
     * Goes as far as it can; without a password it cannot open the account and refuses as continuing.
     *
     * @param patience how long to wait for the readers; whoever carries on unasked must not stand in the way of others
     */
    Dossier<SignUp> carryOn(Dossier<SignUp> signUp, @Nullable String password, Duration patience) {
        TenantId tenant = signUp.tenant();
        SignUp state = signUp.state();
        Sealer sealer = keys.sealer(tenant, state.request().keys());
        String administrator = Optional.ofNullable(state.administrator())
                .orElseGet(() -> opened(
                        tenant,
                        state,
                        SignUpSeal.EMAIL.open(sealer, state.request().sealedEmail()),
                        password));
        if (state.stage() == Stage.STARTED) {
            provision(tenant, administrator);
            settings.write(tenant, state.request(), administrator, act());
            checkpoint.passed(tenant.value(), Step.SETTINGS_WRITTEN);
            members.ensureFirst(
                    new FirstAdministrator(
                            tenant,
                            administrator,
                            SignUpSeal.NAME.open(sealer, state.request().sealedName()),
                            SignUpSeal.EMAIL.open(sealer, state.request().sealedEmail()),
                            state.request().locale()),
                    sealer,
                    act());
            checkpoint.passed(tenant.value(), Step.ADMINISTRATOR_WRITTEN);
            Act act = act();
            signUps.change(tenant, signUp.id(), act, now -> now.state().prepared(act.at()));
            checkpoint.passed(tenant.value(), Step.DESK_PREPARED);
        }
        return finish(tenant, administrator, patience);
    }

    private String opened(TenantId tenant, SignUp state, String email, @Nullable String password) {
        String id = tenant.value();
        String actor = accounts.byEmail(email)
                .map(account -> {
                    if (!id.equals(account.signUp())) {
                        throw new AccountExists();
                    }
                    return account.actor();
                })
                .orElseGet(() -> open(email, state.request().locale(), id, password));
        checkpoint.passed(tenant.value(), Step.ACCOUNT_OPENED);
        Act act = act();
        signUps.change(tenant, id, act, now -> now.state().administratorKnown(actor, act.at()));
        checkpoint.passed(tenant.value(), Step.ADMINISTRATOR_KNOWN);
        return actor;
    }

    private String open(String email, String locale, String id, @Nullable String password) {
        if (password == null) {
            throw new SignUpContinuing();
        }
        try {
            return accounts.open(email, locale, id, password);
        } catch (AccountExists e) {
            // Another thread of the same sign-up may have been first.
            return accounts.byEmail(email)
                    .filter(account -> id.equals(account.signUp()))
                    .orElseThrow(() -> e)
                    .actor();
        }
    }

    private void provision(TenantId tenant, String administrator) {
        accounts.ensureOrganization(tenant);
        checkpoint.passed(tenant.value(), Step.ORGANIZATION_READY);
        accounts.ensureMember(tenant, administrator, EnumSet.of(Role.TENANT_ADMIN));
        checkpoint.passed(tenant.value(), Step.MEMBER_READY);
    }

    private Dossier<SignUp> finish(TenantId tenant, String administrator, Duration patience) {
        List<Awaited> all = new ArrayList<>();
        Sections.REQUIRED.forEach(section -> all.add(Awaited.whole(section)));
        all.add(Awaited.item(Sections.PEOPLE, administrator, 1));
        if (!readers.await(tenant, all, patience)) {
            throw new SignUpContinuing();
        }
        checkpoint.passed(tenant.value(), Step.APPLIED);
        Act act = act();
        Dossier<SignUp> finished =
                signUps.change(tenant, tenant.value(), act, now -> now.state().finish(act.at()));
        checkpoint.passed(tenant.value(), Step.FINISHED);
        return finished;
    }

    private Act act() {
        return new Act(SigningUp.BY, Timepoints.now(clock));
    }
}
