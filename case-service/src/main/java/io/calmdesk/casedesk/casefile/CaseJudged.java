package io.calmdesk.casedesk.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took the case to be what it says and ours to handle.
 *
 * @param signals what had been found in its words by then; none in facts of before there were signals
 */
public record CaseJudged(Judgement judgement, @Nullable List<String> signals) implements CaseFact {}
