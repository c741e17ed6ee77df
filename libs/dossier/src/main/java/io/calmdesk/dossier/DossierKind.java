package io.calmdesk.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of dossier: how a service's aggregate is stored, woken and told to others. States and facts are records;
 * the stored name of a fact's type is its key in {@link #factTypes()} and never changes.
 */
public interface DossierKind<S, F> {

    /** The MongoDB collection that holds the dossiers. */
    String collection();

    /** The number of the newest shape of state and facts; raised with every change an old release could not read. */
    int shape();

    /** The record that is the state. */
    Class<S> stateType();

    /** The record of each type of fact by its stored name, for example {@code received}. */
    Map<String, Class<? extends F>> factTypes();

    /** The earliest moment at which something promised in this state falls due; empty when nothing does. */
    default Optional<Instant> wakeAt(S state) {
        return Optional.empty();
    }

    /** What is woken first among a tenant's due dossiers: the lowest rank. */
    default int wakeRank(S state) {
        return 0;
    }

    /** What falls due at {@code now}. Called at or after {@link #wakeAt}, perhaps late, and must not leave it behind. */
    default Decision<S, F> wake(Dossier<S> dossier, Instant now) {
        return Decision.unchanged(dossier.state());
    }

    /**
     * What {@link #wakeAt} ought to be, worked out from the facts alone and by another path than the state, so that
     * the auditor can find a promise that the state forgot.
     */
    default Optional<Instant> dueFromFacts(List<RecordedFact<F>> facts) {
        return Optional.empty();
    }

    /** Turns a stored state of an older shape into the newest one; the map given is not to be changed. */
    default Map<String, Object> upcast(int fromShape, Map<String, Object> state) {
        return state;
    }

    /** Turns a stored fact's data of an older shape into the newest one. */
    default Map<String, Object> upcastFact(int fromShape, String type, Map<String, Object> data) {
        return data;
    }

    /**
     * The records that tell others of a fact, sent in this order, each after the one before is acknowledged. Must be
     * a pure function of the publication: it is called again after a crash.
     */
    List<OutboundRecord> publish(Publication<F> publication);
}
