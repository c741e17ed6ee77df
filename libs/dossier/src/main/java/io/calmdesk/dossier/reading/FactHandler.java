package io.calmdesk.dossier.reading;

/**
 * What a reader does with one type of fact. After a crash it may be called again with the same dossier and number,
 * so it must be idempotent by these two.
 */
@FunctionalInterface
public interface FactHandler {

    /** Applies the fact; an exception parks this dossier and no other. */
    void on(ReceivedFact fact);
}
