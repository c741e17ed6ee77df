package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Decides which crisis a call means, one call after the other for each type and place. */
final class Watches {

    private static final int STRIPES = 64;

    private final Dossiers<Watch, WatchFact> watches;
    private final CrisisFiles crises;
    private final JoiningSpans joins;
    private final List<Lock> stripes =
            IntStream.range(0, STRIPES).<Lock>mapToObj(_ -> new ReentrantLock()).toList();

    Watches(Dossiers<Watch, WatchFact> watches, CrisisFiles crises, JoiningSpans joins) {
        this.watches = watches;
        this.crises = crises;
        this.joins = joins;
    }

    /** The watch after the call; it names a crisis. */
    Watch call(TenantId tenant, Call call, Act act) {
        String id = idOf(tenant, call);
        // Within this process they wait for each other; against other processes the guarded update decides.
        Lock stripe = stripes.get(Math.floorMod(id.hashCode(), STRIPES));
        stripe.lock();
        try {
            if (watches.find(tenant, id).isEmpty()) {
                watches.create(tenant, id, act, Watch.begin(call.noticed().type(), call.bucket(), act.at()));
            }
            return watches.change(tenant, id, act, watch -> called(tenant, watch.state(), call, act))
                    .state();
        } finally {
            stripe.unlock();
        }
    }

    private Decision<Watch, WatchFact> called(TenantId tenant, Watch watch, Call call, Act act) {
        if (watch.crisis() != null && means(tenant, watch.crisis(), call, act.at())) {
            return Decision.unchanged(watch);
        }
        return fitting(tenant, call, act.at())
                .map(open -> watch.adopt(open, act.at()))
                .orElseGet(() -> watch.call(Ids.next(), call.noticed(), act.at()));
    }

    /** One not there yet is being opened; one that is over has its own cases, but takes no others. */
    private boolean means(TenantId tenant, String crisis, Call call, Instant now) {
        return crises.find(tenant, crisis)
                .map(Dossier::state)
                .map(file -> file.cases().containsAll(call.noticed().cases())
                        || (file.state() == CrisisState.OPEN
                                && reach(file, call.anyPlace() || call.noticed().placeKey() != null, now)))
                .orElse(true);
    }

    private Optional<String> fitting(TenantId tenant, Call call, Instant now) {
        return crises.open(tenant, call.noticed().type()).stream()
                .filter(open -> fits(open.state(), call, now))
                .map(Dossier::id)
                .findFirst();
    }

    /** Where one side knows no place, they mean the same only shortly after one another. */
    private boolean fits(CrisisFile open, Call call, Instant now) {
        String there = open.opening().placeKey();
        String here = call.noticed().placeKey();
        if (call.anyPlace() || there == null || here == null) {
            return reach(open, call.anyPlace(), now);
        }
        return there.equals(here) && reach(open, true, now);
    }

    private boolean reach(CrisisFile file, boolean samePlace, Instant now) {
        return joins.reach(file.type(), samePlace, file.calledAt(), now);
    }

    private static String idOf(TenantId tenant, Call call) {
        String name = String.join("\n", tenant.value(), call.noticed().type().code(), call.bucket());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
