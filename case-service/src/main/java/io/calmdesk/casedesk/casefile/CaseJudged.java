package io.calmdesk.casedesk.casefile;

/** Somebody took the case to be what it says and ours to handle. */
public record CaseJudged(Judgement judgement) implements CaseFact {}
