package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.Playbook;
import io.calmdesk.crises.playbook.Playbooks;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Takes noticed cases into an open crisis, and the crisis further up when they say so. */
public final class JoiningCrisis {

    private final Dossiers<CrisisFile, CrisisFact> crises;
    private final Playbooks playbooks;
    private final InstantSource clock;

    public JoiningCrisis(Dossiers<CrisisFile, CrisisFact> crises, Playbooks playbooks, InstantSource clock) {
        this.crises = crises;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /** Changes nothing when the cases are in it, its level is as high, or it is over. */
    public Dossier<CrisisFile> join(TenantId tenant, String id, List<String> cases, CrisisLevel level, String by) {
        Instant now = Timepoints.now(clock);
        return crises.change(tenant, id, new Act(by, now), dossier -> joined(dossier.state(), cases, level, by, now));
    }

    private Decision<CrisisFile, CrisisFact> joined(
            CrisisFile file, List<String> cases, CrisisLevel level, String by, Instant now) {
        List<NewFact<CrisisFact>> facts = new ArrayList<>();
        if (file.state() != CrisisState.OPEN) {
            return Decision.unchanged(file);
        }
        CrisisFile joined = file;
        Opening opening = file.opening();
        Playbook playbook = playbooks.at(opening.playbook(), opening.playbookVersion());
        // A rise calls everybody by itself.
        boolean rises = level.compareTo(file.level()) > 0;
        for (String caseId : cases) {
            if (joined.cases().size() < CrisisFile.MOST_CASES) {
                Decision<CrisisFile, CrisisFact> linked =
                        rises ? joined.link(caseId, by, now) : joined.join(caseId, playbook, by, now);
                facts.addAll(linked.facts());
                joined = linked.state();
            }
        }
        if (rises) {
            Decision<CrisisFile, CrisisFact> raised = joined.raise(level, playbook, by, now);
            facts.addAll(raised.facts());
            joined = raised.state();
        }
        return new Decision<>(joined, facts);
    }
}
