package io.calmdesk.reports.figure;

/** What became of the promises whose clocks started in a period. */
public record PromiseFigures(long kept, long missed, long running) {}
