package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.Cause;
import io.calmdesk.crises.crisis.NoticedCrisis;
import io.calmdesk.crises.playbook.CrisisLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule says: this is a crisis, of this type and level, with these cases, at this place or wherever. */
record Call(NoticedCrisis noticed) {

    private static final String ANYWHERE = "*";

    static Call alone(Sighting sighting, CaseRule rule, CrisisLevel level) {
        return new Call(new NoticedCrisis(
                rule.type(),
                level,
                Cause.CASE,
                List.of(sighting.caseId()),
                rule.anyPlace() ? null : sighting.placeKey()));
    }

    static Call together(ClusterRule rule, CrisisLevel level, List<String> cases, @Nullable String placeKey) {
        return new Call(new NoticedCrisis(rule.type(), level, Cause.CLUSTER, cases, rule.anyPlace() ? null : placeKey));
    }

    /** Calls of one type and bucket are decided one after the other, so that they open one crisis. */
    String bucket() {
        return noticed.placeKey() == null ? ANYWHERE : noticed.placeKey();
    }
}
