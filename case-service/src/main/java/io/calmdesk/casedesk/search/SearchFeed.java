package io.calmdesk.casedesk.search;

import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds the projection with what was just written, behind the request's back; what fails here is caught up later. */
public final class SearchFeed {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFeed.class);

    /** Requests come first: indexing may not take all connections to the database. */
    private static final int AT_ONCE = 4;

    private final IndexingCases indexing;
    private final Executor threads;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public SearchFeed(IndexingCases indexing, Executor threads) {
        this.indexing = indexing;
        this.threads = threads;
    }

    /** A case was written; returns at once. */
    public void written(TenantId tenant, String caseId) {
        threads.execute(() -> {
            places.acquireUninterruptibly();
            try {
                index(tenant, caseId);
            } finally {
                places.release();
            }
        });
    }

    /** Indexes a case now; false when that failed and has to be tried again. */
    public boolean index(TenantId tenant, String caseId) {
        try {
            indexing.index(tenant, caseId);
            return true;
        } catch (NotFound gone) {
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("case not indexed, tenant={} case={}", tenant, caseId, failed);
            return false;
        }
    }
}
