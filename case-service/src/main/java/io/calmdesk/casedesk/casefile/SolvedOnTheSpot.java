package io.calmdesk.casedesk.casefile;

/** The case was settled by whoever took it in, before anybody was assigned. */
public record SolvedOnTheSpot(Resolution resolution) implements CaseFact {}
