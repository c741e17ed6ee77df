package io.calmdesk.dossier.autoconfigure;

import io.calmdesk.dossier.reading.FactListeners;
import io.calmdesk.dossier.reading.FactSubscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Listens while the service runs. */
final class DossierReaders implements SmartLifecycle {

    private final boolean enabled;
    private final FactListeners listeners;
    private final ObjectProvider<FactSubscription> subscriptions;
    private volatile boolean running;

    DossierReaders(boolean enabled, FactListeners listeners, ObjectProvider<FactSubscription> subscriptions) {
        this.enabled = enabled;
        this.listeners = listeners;
        this.subscriptions = subscriptions;
    }

    @Override
    public void start() {
        if (enabled) {
            listeners.start(subscriptions);
        }
        running = true;
    }

    @Override
    public void stop() {
        listeners.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
