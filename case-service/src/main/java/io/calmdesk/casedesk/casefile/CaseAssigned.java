package io.calmdesk.casedesk.casefile;

/** Somebody became responsible for handling the case. */
public record CaseAssigned(String assignee) implements CaseFact {}
