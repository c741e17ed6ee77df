package io.calmdesk.dossier.reading;

/** Is told when a replay has been read to its end in one partition; may be told again. */
@FunctionalInterface
public interface ReplayListener {

    /** Every fact of the replay in this partition has been applied, or waits with its parked dossier. */
    void ended(ReplayEnd end);
}
