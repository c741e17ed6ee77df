package io.calmdesk.dossier.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.DossierKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service's database of dossiers: opens each kind, declares its indexes, and tells the engines what was written. */
public final class DossierStore {

    private final MongoDatabase database;
    private final Map<String, DossierCollection<?, ?>> collections = new ConcurrentHashMap<>();
    private final List<Written> listeners = new CopyOnWriteArrayList<>();

    /** A store on this database; every write waits for the majority. */
    public DossierStore(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The dossiers of one kind. */
    public <S, F> Dossiers<S, F> open(DossierKind<S, F> kind) {
        return new Dossiers<>(collection(kind));
    }

    /** The documents of one kind, for the engines. */
    @SuppressWarnings("unchecked") // a collection's name stands for one kind
    public <S, F> DossierCollection<S, F> collection(DossierKind<S, F> kind) {
        return (DossierCollection<S, F>) collections.computeIfAbsent(
                kind.collection(), _ -> new DossierCollection<>(database, kind, this::tell));
    }

    /** The database that holds the dossiers and what the engines note beside them. */
    public MongoDatabase database() {
        return database;
    }

    /** Calls the listener after every write, on the writing thread. */
    public void onWritten(Written listener) {
        listeners.add(listener);
    }

    private void tell(WrittenDossier written) {
        listeners.forEach(listener -> listener.written(written));
    }
}
