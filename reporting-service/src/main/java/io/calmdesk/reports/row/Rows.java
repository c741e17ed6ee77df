package io.calmdesk.reports.row;

import io.calmdesk.kernel.TenantId;

/** One generation's rows of one kind; each fact changes a row once, however often and by whomever it is told. */
public interface Rows<N> {

    /** Changes the row, unless this fact or a later one has changed it before. */
    void apply(RowMark mark, N news);

    /** Forgets a row whose owner was restored and tells it anew. */
    void forget(TenantId tenant, String dossier);
}
