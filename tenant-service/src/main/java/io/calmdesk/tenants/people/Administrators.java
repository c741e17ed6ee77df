package io.calmdesk.tenants.people;

import io.calmdesk.kernel.TenantId;
import java.util.Set;

/**
 * Who administers each business, beside their own dossiers: that one must remain is a rule over several dossiers and
 * is kept here by one guarded update. Somebody counted too few only makes the rule stricter.
 */
public interface Administrators {

    /** Everybody who is counted; one who stopped being an administrator may still be among them. */
    Set<String> counted(TenantId tenant);

    /** Counts somebody. */
    void add(TenantId tenant, String actor);

    /** Counts somebody no longer; false when they are the last one. */
    boolean remove(TenantId tenant, String actor);
}
