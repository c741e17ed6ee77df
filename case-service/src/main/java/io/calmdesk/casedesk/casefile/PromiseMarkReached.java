package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.judging.Severity;
import io.calmdesk.casedesk.procedure.Responsible;
import java.time.Instant;
import java.util.List;

/**
 * A share of a promise's time has passed and these have to be told; what they need to know of the case stands here,
 * as it was when the mark was noticed.
 *
 * @param covers the shares this one notice tells, {@code share} among them; several when they lay before the case was
 *     written down
 */
public record PromiseMarkReached(
        String promise,
        String label,
        int share,
        List<Integer> covers,
        Instant dueAt,
        List<String> tell,
        Responsible owner,
        String caseNumber,
        CaseState state,
        Severity severity)
        implements CaseFact {}
