package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the people behind an audience; never nobody, for then a promise would be forgotten in silence. */
final class Recipients {

    private final Staff staff;

    Recipients(Staff staff) {
        this.staff = staff;
    }

    /** Everybody to be told, each once however often they are met. */
    Set<String> of(Occasion occasion) {
        Set<String> recipients = new LinkedHashSet<>();
        for (Audience audience : occasion.tell()) {
            recipients.addAll(
                    switch (audience) {
                        case Audience.Holders(Role role) -> holding(occasion.tenant(), role);
                        case Audience.CaseOwner() -> owning(occasion.tenant(), occasion.owner());
                    });
        }
        return recipients.isEmpty() ? Set.of(staff.firstAdministrator(occasion.tenant())) : recipients;
    }

    private List<String> owning(TenantId tenant, Owner owner) {
        return switch (owner) {
            case Owner.Desk(Role role) -> holding(tenant, role);
            case Owner.Person(String actor) ->
                staff.isActivePerson(tenant, actor) ? List.of(actor) : List.of(staff.firstAdministrator(tenant));
        };
    }

    private List<String> holding(TenantId tenant, Role role) {
        List<String> holders = staff.holding(tenant, role);
        return holders.isEmpty() ? List.of(staff.firstAdministrator(tenant)) : holders;
    }
}
