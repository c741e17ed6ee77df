package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.Cause;
import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.JoiningCrisis;
import io.calmdesk.crises.crisis.NoticedCrisis;
import io.calmdesk.crises.crisis.OpeningCrisis;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Looks at every case and opens a crisis, or adds the case to one, when the rules say so. May be told the same again:
 * each step finds done what was done before.
 */
public final class NoticingCrises {

    /** Who facts say it was. */
    public static final String ACTOR = "detection";

    private final DetectionRules rules;
    private final Sightings sightings;
    private final Clusters clusters;
    private final Watches watches;
    private final CrisisFiles crises;
    private final OpeningCrisis opening;
    private final JoiningCrisis joining;
    private final InstantSource clock;

    public NoticingCrises(
            DetectionRules rules,
            Sightings sightings,
            WatchKind watches,
            DossierStore store,
            CrisisFiles crises,
            OpeningCrisis opening,
            JoiningCrisis joining,
            InstantSource clock) {
        this.rules = rules;
        this.sightings = sightings;
        this.clusters = new Clusters(rules, sightings, crises);
        this.watches = new Watches(store.open(watches), crises, rules.joins());
        this.crises = crises;
        this.opening = opening;
        this.joining = joining;
        this.clock = clock;
    }

    /** A fact of a case. */
    public void told(TenantId tenant, CaseTold told) {
        Instant now = Timepoints.now(clock);
        if (told.recordedAt().isBefore(now.minus(rules.stale()))) {
            return;
        }
        Sighting before = sightings.find(tenant, told.caseId()).orElse(null);
        if (before != null && told.recordedAt().isBefore(before.recordedAt())) {
            // Told again, after a restore too: what has been said of the case since then holds.
            return;
        }
        Sighting sighting = sightings.keep(tenant, told.after(before), now.plus(rules.remember()));
        List<Call> alone = rules.alone(sighting).stream().toList();
        Sighting after = follow(tenant, sighting, alone, now);
        List<Call> together = new ArrayList<>();
        for (ClusterRule rule : rules.clusters()) {
            clusters.together(tenant, after, rule).ifPresent(together::add);
        }
        follow(tenant, after, together, now);
    }

    /** These cases are in a crisis, whoever put them there; they make no other. */
    public void joined(TenantId tenant, Collection<String> cases, String crisis) {
        sightings.intoFirst(tenant, cases, crisis, Timepoints.now(clock).plus(rules.remember()));
    }

    private Sighting follow(TenantId tenant, Sighting sighting, List<Call> calls, Instant now) {
        Sighting followed = sighting;
        for (Call call : calls) {
            String crisis = followed.crisis() == null ? call.running() : followed.crisis();
            if (crisis == null) {
                followed = followed.in(intoCrisis(tenant, call, now));
            } else {
                further(tenant, crisis, call);
                followed = followed.in(crisis);
            }
        }
        return followed;
    }

    private String intoCrisis(TenantId tenant, Call call, Instant now) {
        NoticedCrisis noticed = call.noticed();
        Watch watch = watches.call(tenant, call, new Act(ACTOR, now));
        String crisis = Objects.requireNonNull(watch.crisis());
        if (watch.noticed() != null) {
            opening.open(tenant, crisis, watch.noticed(), ACTOR);
        }
        joining.join(tenant, crisis, noticed.cases(), noticed.level(), ACTOR);
        sightings.into(tenant, noticed.cases(), crisis);
        return crisis;
    }

    /** A case that is in a crisis opens no other; what is said of it now may take that one further. */
    private void further(TenantId tenant, String crisis, Call call) {
        NoticedCrisis noticed = call.noticed();
        crises.find(tenant, crisis)
                .map(Dossier::state)
                .filter(file -> concerns(noticed, file))
                .ifPresent(_ -> {
                    joining.join(tenant, crisis, noticed.cases(), noticed.level(), ACTOR);
                    sightings.into(tenant, noticed.cases(), crisis);
                });
    }

    private static boolean concerns(NoticedCrisis noticed, CrisisFile file) {
        return noticed.cause() == Cause.CASE || noticed.type() == file.type();
    }
}
