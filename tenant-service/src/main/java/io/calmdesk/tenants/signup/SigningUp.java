package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.KeyWrapping;
import io.calmdesk.settings.Sealer;
import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.account.AccountExists;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.account.AddressRefused;
import io.calmdesk.tenants.signup.SignUp.Stage;
import io.calmdesk.tenants.signup.SignUpFact.SignUpStarted;
import io.calmdesk.tenants.template.Industry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Brings a business in, or carries on where an earlier request for the same business stopped. */
public final class SigningUp {

    /** What the facts name as their author before anybody has an account. */
    static final String BY = "sign-up";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Beyond the request: what it began it finishes, so that the repeat finds it done. */
    private static final Duration READERS_PATIENCE = Duration.ofSeconds(60);

    private final SignUpClaims claims;
    private final Dossiers<SignUp, SignUpFact> signUps;
    private final Accounts accounts;
    private final EmailHash emailHash;
    private final KeyWrapping keys;
    private final SignUpSteps steps;
    private final Checkpoint checkpoint;
    private final Executor executor;
    private final InstantSource clock;

    public SigningUp(
            SignUpClaims claims,
            Dossiers<SignUp, SignUpFact> signUps,
            Accounts accounts,
            EmailHash emailHash,
            KeyWrapping keys,
            SignUpSteps steps,
            Checkpoint checkpoint,
            Executor executor,
            InstantSource clock) {
        this.claims = claims;
        this.signUps = signUps;
        this.accounts = accounts;
        this.emailHash = emailHash;
        this.keys = keys;
        this.steps = steps;
        this.checkpoint = checkpoint;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * The finished sign-up.
     *
     * @throws SlugTaken when another business holds the slug, or this one has finished signing up
     * @throws AccountExists when the address has an account from elsewhere
     * @throws SignUpContinuing after 10 seconds
     */
    public Dossier<SignUp> signUp(StartSignUp command) {
        Dossier<SignUp> started = started(command);
        return switch (started.state().stage()) {
            case ANSWERED -> answeredUnder(command.claim(), started);
            case FINISHED -> answered(started);
            case STARTED, PREPARED, LAPSED -> answered(carriedOn(started, command.password()));
        };
    }

    private Dossier<SignUp> answeredUnder(@Nullable RequestClaim claim, Dossier<SignUp> before) {
        if (claim != null && signUps.hasFactUnder(before.tenant(), before.id(), claim.value())) {
            return before;
        }
        throw new SlugTaken();
    }

    /** Writes down that the answer is given, so that a later request with the same slug is another one. */
    private Dossier<SignUp> answered(Dossier<SignUp> finished) {
        Act act = new Act(BY, Timepoints.now(clock));
        return signUps.change(
                finished.tenant(), finished.id(), act, now -> now.state().answer(act.at()));
    }

    private Dossier<SignUp> started(StartSignUp command) {
        String hash = emailHash.of(command.adminEmail());
        refuseForeignAccount(command.adminEmail(), hash);
        String id = claims.hold(command.slug(), hash);
        claims.holdRequest(command.claim(), command.slug(), id);
        TenantId tenant = new TenantId(id);
        Dossier<SignUp> stored = signUps.find(tenant, id).orElseGet(() -> create(tenant, command, hash));
        if (stored.state().stage() == Stage.LAPSED) {
            claims.release(command.slug(), hash, id);
            return started(command);
        }
        if (!claims.holds(command.slug(), hash, id)) {
            // So long after our claims that they were taken for an orphan's.
            throw new SlugTaken();
        }
        checkpoint.passed(id, Checkpoint.Step.STARTED);
        return stored;
    }

    /** Looked at before anything is claimed, so that a slug is not held by a request that cannot succeed. */
    private void refuseForeignAccount(String email, String hash) {
        accounts.byEmail(email)
                .filter(account -> account.signUp() == null
                        || !account.signUp().equals(claims.holderOfEmail(hash).orElse(null)))
                .ifPresent(account -> {
                    throw new AccountExists();
                });
    }

    private Dossier<SignUp> create(TenantId tenant, StartSignUp command, String hash) {
        Map<String, Object> wrapped = keys.newKeys(tenant);
        Sealer sealer = keys.sealer(tenant, wrapped);
        SignUpStarted request = new SignUpStarted(
                command.slug(),
                command.businessName(),
                command.industries().stream().map(Industry::code).toList(),
                command.locale(),
                command.timeZone().getId(),
                wrapped,
                hash,
                SignUpSeal.NAME.seal(sealer, command.adminName()),
                SignUpSeal.EMAIL.seal(sealer, command.adminEmail()));
        Act act = new Act(
                BY,
                Timepoints.now(clock),
                command.claim() == null ? null : command.claim().value());
        return signUps.create(tenant, tenant.value(), act, SignUp.start(request, act.at()));
    }

    /** Goes on in a thread of its own: a request that gives up after ten seconds does not stop what it began. */
    private Dossier<SignUp> carriedOn(Dossier<SignUp> started, String password) {
        try {
            return CompletableFuture.supplyAsync(() -> steps.carryOn(started, password, READERS_PATIENCE), executor)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SignUpContinuing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignUpContinuing();
        } catch (ExecutionException e) {
            throw reason(e);
        }
    }

    private static RuntimeException reason(ExecutionException e) {
        return switch (e.getCause()) {
            case AddressRefused refused -> new AddressRefused("admin.email");
            case Unavailable notNow -> new SignUpContinuing();
            case RuntimeException refused -> refused;
            case null, default -> new IllegalStateException(e);
        };
    }
}
