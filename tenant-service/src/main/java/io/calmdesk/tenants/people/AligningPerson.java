package io.calmdesk.tenants.people;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.reader.Awaited;
import io.calmdesk.tenants.reader.InForce;
import io.calmdesk.tenants.reader.SettingsReaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings somebody's account in line with their place in the business; may be repeated at any time. */
public final class AligningPerson {

    private static final Logger LOG = LoggerFactory.getLogger(AligningPerson.class);
    private static final String BY = "tenant-service";
    private static final int MOST_CHANGES = 5;

    private final Members members;
    private final Accounts accounts;
    private final WelcomeMail welcome;
    private final TenantKeys keys;
    private final Profiles profiles;
    private final SettingsReaders readers;
    private final Duration patience;
    private final InstantSource clock;

    public AligningPerson(
            Members members,
            Accounts accounts,
            WelcomeMail welcome,
            TenantKeys keys,
            Profiles profiles,
            SettingsReaders readers,
            Duration patience,
            InstantSource clock) {
        this.members = members;
        this.accounts = accounts;
        this.welcome = welcome;
        this.keys = keys;
        this.profiles = profiles;
        this.readers = readers;
        this.patience = patience;
        this.clock = clock;
    }

    /** Aligns as the clock asks for it; what cannot be done now is asked for again. */
    public void align(TenantId tenant, String dossierId) {
        members.dossiers().find(tenant, dossierId).ifPresent(this::tryToAlign);
    }

    InForce<Dossier<Member>> alignAndAwait(Dossier<Member> changed) {
        Dossier<Member> aligned = tryToAlign(changed);
        Member member = aligned.state();
        boolean applied = readers.await(
                aligned.tenant(), List.of(Awaited.item(Sections.PEOPLE, member.actor(), member.told())), patience);
        return new InForce<>(aligned, applied && member.alignAt() == null);
    }

    private Dossier<Member> tryToAlign(Dossier<Member> dossier) {
        try {
            return align(dossier);
        } catch (Unavailable notNow) {
            LOG.atInfo()
                    .addKeyValue("actor", dossier.state().actor())
                    .log("An account could not be brought in line yet.");
            return dossier;
        }
    }

    /** Whoever changes the person meanwhile may have told Keycloak first, so that our older word came last. */
    private Dossier<Member> align(Dossier<Member> dossier) {
        Dossier<Member> told = dossier;
        Dossier<Member> stored = tell(told);
        for (int more = 1; stored.state().told() != told.state().told(); more++) {
            if (more == MOST_CHANGES) {
                throw new Unavailable("person-changing", Duration.ofSeconds(2));
            }
            told = stored;
            stored = tell(told);
        }
        return stored;
    }

    private Dossier<Member> tell(Dossier<Member> dossier) {
        Member member = dossier.state();
        TenantId tenant = dossier.tenant();
        if (member.active() && !member.invited()) {
            accounts.ensureNoUnprovedLogIn(member.actor());
        }
        if (member.active()) {
            accounts.ensureMember(tenant, member.actor(), member.roles());
        } else {
            accounts.ensureNoMember(tenant, member.actor());
        }
        if (member.active() && !member.invited()) {
            invite(tenant, member);
        }
        Act act = new Act(BY, Timepoints.now(clock));
        return members.dossiers()
                .change(tenant, dossier.id(), act, stored -> stored.state().aligned(member.told(), act.at()));
    }

    private void invite(TenantId tenant, Member member) {
        if (accounts.inviteToChoosePassword(member.actor())) {
            return;
        }
        Sealer sealer = keys.of(tenant);
        String email = member.access().email(member.actor(), sealer);
        if (email != null) {
            profiles.of(tenant).ifPresent(business -> welcome.send(email, business.locale(), business.name()));
        }
    }
}
