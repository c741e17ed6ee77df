package io.calmdesk.casedesk.casefile;

/** Nothing is left to do. */
public record CaseClosed() implements CaseFact {}
