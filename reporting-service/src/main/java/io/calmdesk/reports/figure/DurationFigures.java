package io.calmdesk.reports.figure;

import java.util.OptionalLong;

/**
 * How many seconds it took from receipt to settlement, of the cases received in a period and settled since: half of
 * them took at most {@code p50} and so on; none when there is no such case.
 */
public record DurationFigures(OptionalLong p50, OptionalLong p90, OptionalLong p99, long count) {}
