package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.NoticedCrisis;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.dossier.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where calls of one type at one place are decided one after the other: it names the crisis before it is opened, so
 * that whoever calls at the same time, or again after a crash, opens that one.
 *
 * @param noticed what the crisis is to be opened from; null when somebody else has opened it
 */
record Watch(
        CrisisType type,
        String bucket,
        @Nullable String crisis,
        @Nullable NoticedCrisis noticed) {

    static Decision<Watch, WatchFact> begin(CrisisType type, String bucket, Instant now) {
        return Decision.of(new Watch(type, bucket, null, null), now, new WatchFact.WatchBegun(type, bucket));
    }

    Decision<Watch, WatchFact> call(String newCrisis, NoticedCrisis from, Instant now) {
        return Decision.of(new Watch(type, bucket, newCrisis, from), now, new WatchFact.CrisisCalled(newCrisis, from));
    }

    Decision<Watch, WatchFact> adopt(String openCrisis, Instant now) {
        return Decision.of(new Watch(type, bucket, openCrisis, null), now, new WatchFact.CrisisAdopted(openCrisis));
    }
}
