package io.calmdesk.dossier.autoconfigure;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.DossierStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Declares the indexes before anything is served; not while beans are made, when there may be no database. */
final class DossierPreparation implements SmartLifecycle {

    static final int PHASE = Integer.MIN_VALUE + 1000;

    private final DossierStore store;
    private final Claims claims;
    private final Iterable<DossierKind<?, ?>> kinds;
    private volatile boolean running;

    DossierPreparation(DossierStore store, Claims claims, ObjectProvider<DossierKind<?, ?>> kinds) {
        this.store = store;
        this.claims = claims;
        this.kinds = kinds;
    }

    @Override
    public void start() {
        for (DossierKind<?, ?> kind : kinds) {
            store.collection(kind).declareIndexes();
        }
        claims.declareIndexes();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
