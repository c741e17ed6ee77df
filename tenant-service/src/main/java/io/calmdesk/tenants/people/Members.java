package io.calmdesk.tenants.people;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.Sealer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of all businesses, each place in a business a dossier. */
public final class Members {

    private final Dossiers<Member, MemberFact> dossiers;
    private final MemberLists lists;
    private final Administrators administrators;

    public Members(Dossiers<Member, MemberFact> dossiers, MemberLists lists, Administrators administrators) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.administrators = administrators;
    }

    /** Writes down who signed the business up, unless that is done. */
    public void ensureFirst(FirstAdministrator first, Sealer sealer, Act act) {
        Set<Role> roles = EnumSet.of(Role.TENANT_ADMIN);
        Person person = new Person(
                first.tenant(),
                first.actor(),
                Person.Kind.PERSON,
                roles,
                true,
                first.locale(),
                first.name(),
                first.email());
        AccessRecord access = AccessRecord.of(person, sealer);
        // They are the author of their own joining: nobody else was there.
        dossiers.create(
                first.tenant(),
                id(first.tenant(), first.actor()),
                new Act(first.actor(), act.at()),
                Member.first(first.actor(), roles, access, act.at()));
        administrators.add(first.tenant(), first.actor());
    }

    /** Somebody's place, left ones too. */
    Optional<Dossier<Member>> find(TenantId tenant, String actor) {
        return dossiers.find(tenant, id(tenant, actor));
    }

    /** Somebody's place, refused as not found when they have none or have left. */
    Dossier<Member> active(TenantId tenant, String actor) {
        return find(tenant, actor)
                .filter(member -> member.state().active())
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** The people of a business behind this actor, in stable order. */
    public List<Dossier<Member>> page(TenantId tenant, @Nullable String after, int limit) {
        return lists.active(tenant, after, limit);
    }

    Dossiers<Member, MemberFact> dossiers() {
        return dossiers;
    }

    static String id(TenantId tenant, String actor) {
        return tenant + "." + actor;
    }
}
