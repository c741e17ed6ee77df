package io.calmdesk.reports.figure;

import io.calmdesk.kernel.TenantId;
import java.util.List;

/** The figures of every business. */
public interface Figures {

    /** The cases received in the period; days in order, all else the most frequent first. */
    List<Count> cases(TenantId tenant, Period period, Grouping grouping);

    /** How many cases are set aside, so that the figures may lack something of them. */
    long parkedCases(TenantId tenant);

    /** The promises whose clocks started in the period. */
    PromiseFigures promises(TenantId tenant, Period period);

    /** How long the cases received in the period took to be settled. */
    DurationFigures durations(TenantId tenant, Period period);

    /** The crises opened in the period by type, the most frequent first. */
    List<Count> crises(TenantId tenant, Period period);

    /** The crises opened in the period one by one, the newest first, at most so many. */
    List<CrisisRecord> newestCrises(TenantId tenant, Period period, int most);
}
