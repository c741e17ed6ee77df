package io.calmdesk.tenants.people;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.ClaimKey;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.account.AccountExists;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.account.Accounts.Account;
import io.calmdesk.tenants.reader.InForce;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Takes somebody into the business, with a new account or the one they have elsewhere, and tells them by mail. */
public final class InvitingPerson {

    private final Claims claims;
    private final Accounts accounts;
    private final Members members;
    private final Administrators administrators;
    private final AligningPerson aligning;
    private final TenantKeys keys;
    private final InstantSource clock;

    public InvitingPerson(
            Claims claims,
            Accounts accounts,
            Members members,
            Administrators administrators,
            AligningPerson aligning,
            TenantKeys keys,
            InstantSource clock) {
        this.claims = claims;
        this.accounts = accounts;
        this.members = members;
        this.administrators = administrators;
        this.aligning = aligning;
        this.keys = keys;
        this.clock = clock;
    }

    /** The person's place in the business; refused when they have one and this is not the same request again. */
    public InForce<Dossier<Member>> invite(InvitePerson command) {
        hold(command.tenant(), command.claim());
        Account account = account(command);
        Dossier<Member> joined = joined(command, account.actor());
        if (joined.state().roles().contains(Role.TENANT_ADMIN)) {
            administrators.add(command.tenant(), account.actor());
        }
        return aligning.alignAndAwait(joined);
    }

    private void hold(TenantId tenant, @Nullable RequestClaim claim) {
        if (claim != null) {
            claim.hold(claims, ClaimKey.of(tenant, "request", claim.value()), claim.value());
        }
    }

    private Account account(InvitePerson command) {
        return accounts.byEmail(command.email()).orElseGet(() -> {
            try {
                return new Account(accounts.open(command.email(), command.locale(), null, null), null);
            } catch (AccountExists openedMeanwhile) {
                return accounts.byEmail(command.email()).orElseThrow(() -> openedMeanwhile);
            }
        });
    }

    private Dossier<Member> joined(InvitePerson command, String actor) {
        TenantId tenant = command.tenant();
        String claim = command.claim() == null ? null : command.claim().value();
        Act act = new Act(command.by(), Timepoints.now(clock), claim);
        AccessRecord access = AccessRecord.of(
                new Person(
                        tenant,
                        actor,
                        Person.Kind.PERSON,
                        command.roles(),
                        true,
                        command.locale(),
                        command.name(),
                        command.email()),
                keys.of(tenant));
        String id = Members.id(tenant, actor);
        if (members.find(tenant, actor).isEmpty()) {
            Dossier<Member> created = members.dossiers()
                    .create(tenant, id, act, Member.join(actor, command.roles(), access, 1, act.at()));
            if (created.state().access().equals(access)) {
                return created;
            }
        }
        if (claim != null && members.dossiers().hasFactUnder(tenant, id, claim)) {
            return members.active(tenant, actor);
        }
        return members.dossiers().change(tenant, id, act, stored -> {
            if (stored.state().active()) {
                throw new PersonExists();
            }
            return Member.join(actor, command.roles(), access, stored.version() + 1, act.at());
        });
    }
}
