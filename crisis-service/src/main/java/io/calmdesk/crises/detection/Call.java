package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.Cause;
import io.calmdesk.crises.crisis.NoticedCrisis;
import io.calmdesk.crises.playbook.CrisisLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule says: this is a crisis, of this type and level, with these cases, at this place or wherever.
 *
 * @param anyPlace whether the place makes no difference
 * @param running the crisis it belongs to, when that is known; none is opened for it
 */
record Call(
        NoticedCrisis noticed, boolean anyPlace, @Nullable String running) {

    private static final String ANYWHERE = "*";

    static Call alone(Sighting sighting, CaseRule rule, CrisisLevel level) {
        return new Call(
                new NoticedCrisis(
                        rule.type(),
                        level,
                        Cause.CASE,
                        List.of(sighting.caseId()),
                        rule.anyPlace() ? null : sighting.placeKey()),
                rule.anyPlace(),
                null);
    }

    static Call together(ClusterRule rule, List<String> cases, @Nullable String placeKey) {
        String place = rule.anyPlace() ? null : placeKey;
        return new Call(
                new NoticedCrisis(rule.type(), rule.level(), Cause.CLUSTER, cases, place), rule.anyPlace(), null);
    }

    /** A case like those of a crisis is one of them, however few they are. */
    static Call further(ClusterRule rule, String caseId, String running) {
        return new Call(
                new NoticedCrisis(rule.type(), CrisisLevel.SITE, Cause.CLUSTER, List.of(caseId), null),
                rule.anyPlace(),
                running);
    }

    /** Calls of one type and bucket are decided one after the other, so that they open one crisis. */
    String bucket() {
        return noticed.placeKey() == null ? ANYWHERE : noticed.placeKey();
    }
}
