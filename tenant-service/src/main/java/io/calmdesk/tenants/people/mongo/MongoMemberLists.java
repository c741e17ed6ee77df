package io.calmdesk.tenants.people.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.people.Member;
import io.calmdesk.tenants.people.MemberFact;
import io.calmdesk.tenants.people.MemberLists;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** People by the index on their standing and actor. */
public final class MongoMemberLists implements MemberLists {

    private final Dossiers<Member, MemberFact> dossiers;

    public MongoMemberLists(Dossiers<Member, MemberFact> dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<Dossier<Member>> active(TenantId tenant, @Nullable String after, int limit) {
        Bson active = Filters.eq("state.active", true);
        Bson filter = after == null ? active : Filters.and(active, Filters.gt("state.actor", after));
        return dossiers.list(tenant, filter, Sorts.ascending("state.actor"), limit);
    }
}
