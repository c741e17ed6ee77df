package io.calmdesk.tenants.people;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of people that the database puts together. */
@FunctionalInterface
public interface MemberLists {

    /** Those who belong to the business and come behind this actor, by actor. */
    List<Dossier<Member>> active(TenantId tenant, @Nullable String after, int limit);
}
