package io.calmdesk.dossier.waking;

import io.calmdesk.dossier.engine.FairQueue;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;

/** Moves due work from the database into the queue: all of it while it is little, a fair share of it otherwise. */
final class DueWork {

    private static final int LITTLE = 256;
    private static final int MOST_WAITING = 512;
    private static final int LEAST_SHARE = 8;
    private static final int ASKED_AT_ONCE = 16;
    private static final Comparator<Document> BY_RANK = Comparator.<Document, Integer>comparing(
                    dossier -> dossier.getInteger("wakeRank"))
            .thenComparing(dossier -> dossier.getDate("wakeAt"));

    private final DueDossiers due;
    private final LaneLeases leases;
    private final Failures failures;
    private final InstantSource clock;
    private final FairQueue<Document> queue = new FairQueue<>(2 * MOST_WAITING);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What was woken after the database was asked for what is due: the answer may not know it yet. */
    private final Set<String> settledSince = ConcurrentHashMap.newKeySet();

    DueWork(DueDossiers due, LaneLeases leases, Failures failures, InstantSource clock) {
        this.due = due;
        this.leases = leases;
        this.failures = failures;
        this.clock = clock;
    }

    FairQueue<Document> queue() {
        return queue;
    }

    /** Ends a task; if its dossier is due again, it is brought again. */
    void settled(FairQueue.Task<Document> task) {
        settledSince.add(task.key());
        queue.settled(task);
    }

    /** Brings what is due; false when nothing new was found in the lanes held. */
    boolean bring() throws InterruptedException {
        Set<Integer> lanes = leases.held();
        if (lanes.isEmpty()) {
            return false;
        }
        settledSince.clear();
        List<Document> oldest = due.oldest(Timepoints.now(clock), lanes, LITTLE);
        if (oldest.size() < LITTLE) {
            return offer(oldest);
        }
        List<TenantId> tenants = due.tenants(Timepoints.now(clock));
        int share = Math.max(LEAST_SHARE, MOST_WAITING / Math.max(1, tenants.size()));
        boolean any = false;
        for (int i = 0; i < tenants.size(); i += ASKED_AT_ONCE) {
            queue.awaitBelow(MOST_WAITING / 2);
            any |= bring(tenants.subList(i, Math.min(tenants.size(), i + ASKED_AT_ONCE)), lanes, share);
        }
        return any;
    }

    private boolean bring(List<TenantId> tenants, Set<Integer> lanes, int share) throws InterruptedException {
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (TenantId tenant : tenants) {
            int most = share + queue.load(tenant) + failures.waiting(tenant);
            asking.add(() -> offer(due.of(tenant, Timepoints.now(clock), lanes, most)));
        }
        boolean any = false;
        for (Future<Boolean> asked : threads.invokeAll(asking)) {
            try {
                any |= asked.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
        return any;
    }

    private boolean offer(List<Document> dossiers) {
        boolean any = false;
        for (Document dossier : dossiers.stream().sorted(BY_RANK).toList()) {
            String id = dossier.getString("_id");
            if (!failures.pausing(id) && !settledSince.contains(id)) {
                any |= queue.offer(new TenantId(dossier.getString("tenantId")), id, dossier);
            }
        }
        return any;
    }
}
