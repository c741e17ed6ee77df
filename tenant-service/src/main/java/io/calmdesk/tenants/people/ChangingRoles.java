package io.calmdesk.tenants.people;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.reader.InForce;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Gives somebody other roles, or takes all of them and the place in the business away. */
public final class ChangingRoles {

    private final Members members;
    private final Administrators administrators;
    private final AligningPerson aligning;
    private final TenantKeys keys;
    private final InstantSource clock;

    public ChangingRoles(
            Members members,
            Administrators administrators,
            AligningPerson aligning,
            TenantKeys keys,
            InstantSource clock) {
        this.members = members;
        this.administrators = administrators;
        this.aligning = aligning;
        this.keys = keys;
        this.clock = clock;
    }

    /** From now on exactly these roles; refused when nobody would administer the business any more. */
    public InForce<Dossier<Member>> change(
            TenantId tenant, String by, String person, Set<Role> roles, OptionalLong ifMatch) {
        Dossier<Member> before = members.active(tenant, person);
        boolean stays = roles.contains(Role.TENANT_ADMIN);
        if (!stays) {
            resign(before);
        }
        Act act = new Act(by, Timepoints.now(clock));
        AccessRecord access = AccessRecord.of(described(before, roles), keys.of(tenant));
        Dossier<Member> changed = orStillAdministrator(
                before,
                () -> members.dossiers().change(tenant, before.id(), act, ifMatch, stored -> {
                    requireActive(stored);
                    return stored.state().changeRoles(roles, access, stored.version() + 1, act.at());
                }));
        if (stays) {
            administrators.add(tenant, person);
        }
        return aligning.alignAndAwait(changed);
    }

    /** Takes somebody's place away; refused when nobody would administer the business any more. */
    public InForce<Dossier<Member>> remove(TenantId tenant, String by, String person, OptionalLong ifMatch) {
        Dossier<Member> before = members.active(tenant, person);
        resign(before);
        Act act = new Act(by, Timepoints.now(clock));
        return aligning.alignAndAwait(orStillAdministrator(
                before,
                () -> members.dossiers()
                        .change(
                                tenant,
                                before.id(),
                                act,
                                ifMatch,
                                stored -> stored.state().remove(stored.version() + 1, act.at()))));
    }

    private void resign(Dossier<Member> member) {
        TenantId tenant = member.tenant();
        String actor = member.state().actor();
        // Whoever is counted by mistake must not stand for the one who has to remain.
        administrators.counted(tenant).stream()
                .filter(other -> !other.equals(actor) && !administers(tenant, other))
                .forEach(other -> administrators.remove(tenant, other));
        if (!administrators.remove(tenant, actor)) {
            throw new LastAdministrator();
        }
    }

    private boolean administers(TenantId tenant, String actor) {
        return members.find(tenant, actor)
                .map(Dossier::state)
                .filter(member -> member.active() && member.roles().contains(Role.TENANT_ADMIN))
                .isPresent();
    }

    private Dossier<Member> orStillAdministrator(Dossier<Member> before, Supplier<Dossier<Member>> change) {
        try {
            return change.get();
        } catch (RuntimeException refused) {
            // Not as they were before: somebody else may have been quicker.
            if (administers(before.tenant(), before.state().actor())) {
                administrators.add(before.tenant(), before.state().actor());
            }
            throw refused;
        }
    }

    private Person described(Dossier<Member> before, Set<Role> roles) {
        Member member = before.state();
        Sealer sealer = keys.of(before.tenant());
        return new Person(
                before.tenant(),
                member.actor(),
                Person.Kind.PERSON,
                roles,
                true,
                String.valueOf(member.access().data().get("locale")),
                member.access().name(member.actor(), sealer),
                member.access().email(member.actor(), sealer));
    }

    private static void requireActive(Dossier<Member> stored) {
        if (!stored.state().active()) {
            throw new NotFound("not-found");
        }
    }
}
