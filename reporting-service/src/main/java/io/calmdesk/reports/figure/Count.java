package io.calmdesk.reports.figure;

/** How many there are of one sort. */
public record Count(String key, long count) {}
