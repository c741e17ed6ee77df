package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.casedesk.promise.PromiseTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a case is made of at receipt: what was told, what we take it for, whose it is, and under which rules. */
record NewCase(
        Receipt receipt,
        Judgement judgement,
        Responsible owner,
        ProcedureTemplate template,
        List<PromiseTerms> terms,
        @Nullable String placeKey) {}
