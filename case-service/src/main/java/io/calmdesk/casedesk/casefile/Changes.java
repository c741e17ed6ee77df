package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.NewFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Collects the facts of one command while the case changes under them, each seen by the next. */
final class Changes {

    private final ProcedureTemplate template;
    private final Instant now;
    private final List<NewFact<CaseFact>> facts = new ArrayList<>();
    private CaseFile file;

    Changes(CaseFile file, ProcedureTemplate template, Instant now) {
        this.file = file;
        this.template = template;
        this.now = now;
    }

    Changes record(CaseFact fact, Instant happenedAt) {
        file = file.after(fact, template, happenedAt, now);
        facts.add(new NewFact<>(fact, happenedAt));
        return this;
    }

    CaseFile file() {
        return file;
    }

    Decision<CaseFile, CaseFact> decision() {
        return new Decision<>(file, facts);
    }
}
