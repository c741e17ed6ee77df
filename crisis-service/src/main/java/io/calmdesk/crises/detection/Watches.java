package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.crises.crisis.NoticedCrisis;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.nio.charset.StandardCharsets;
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
    private final List<Lock> stripes =
            IntStream.range(0, STRIPES).<Lock>mapToObj(_ -> new ReentrantLock()).toList();

    Watches(Dossiers<Watch, WatchFact> watches, CrisisFiles crises) {
        this.watches = watches;
        this.crises = crises;
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
            return watches.change(tenant, id, act, watch -> called(tenant, watch.state(), call.noticed(), act))
                    .state();
        } finally {
            stripe.unlock();
        }
    }

    private Decision<Watch, WatchFact> called(TenantId tenant, Watch watch, NoticedCrisis noticed, Act act) {
        if (watch.crisis() != null && means(tenant, watch.crisis(), noticed)) {
            return Decision.unchanged(watch);
        }
        return fitting(tenant, noticed)
                .map(open -> watch.adopt(open, act.at()))
                .orElseGet(() -> watch.call(Ids.next(), noticed, act.at()));
    }

    /** One not there yet is being opened; one that is over has its own cases, but takes no others. */
    private boolean means(TenantId tenant, String crisis, NoticedCrisis noticed) {
        return crises.find(tenant, crisis)
                .map(Dossier::state)
                .map(file -> file.state() == CrisisState.OPEN || file.cases().containsAll(noticed.cases()))
                .orElse(true);
    }

    private Optional<String> fitting(TenantId tenant, NoticedCrisis noticed) {
        return crises.open(tenant, noticed.type()).stream()
                .filter(open -> samePlace(open.state(), noticed))
                .map(Dossier::id)
                .findFirst();
    }

    /** Where one side knows no place, they may well mean the same. */
    private static boolean samePlace(CrisisFile open, NoticedCrisis noticed) {
        String there = open.opening().placeKey();
        return there == null || noticed.placeKey() == null || there.equals(noticed.placeKey());
    }

    private static String idOf(TenantId tenant, Call call) {
        String name = String.join("\n", tenant.value(), call.noticed().type().code(), call.bucket());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
