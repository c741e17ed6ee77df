package io.calmdesk.dossier.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.DossierKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service's database of dossiers: opens each kind, declares its indexes, and tells the engines what was written. */
public final class DossierStore {

    private final MongoDatabase database;
    private final List<Written> listeners = new CopyOnWriteArrayList<>();

    /** A store on this database; every write waits for the majority. */
    public DossierStore(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The dossiers of one kind; declares the indexes the engines need when they are missing. */
    public <S, F> Dossiers<S, F> open(DossierKind<S, F> kind) {
        DossierCollection<S, F> collection = new DossierCollection<>(database, kind, this::tell);
        return new Dossiers<>(collection);
    }

    /** Calls the listener after every write, on the writing thread. */
    public void onWritten(Written listener) {
        listeners.add(listener);
    }

    private void tell(WrittenDossier written) {
        listeners.forEach(listener -> listener.written(written));
    }
}
