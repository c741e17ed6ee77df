package io.calmdesk.dossier.autoconfigure;

import org.springframework.context.LifecycleProcessor;

/** Leaves everything that could run in the background, the web server too, as it was made. */
final class StartingNothing implements LifecycleProcessor {

    @Override
    public void onRefresh() {
        // Nothing is started.
    }

    @Override
    public void onClose() {
        // Nothing runs.
    }

    @Override
    public void start() {
        // Nothing is started.
    }

    @Override
    public void stop() {
        // Nothing runs.
    }

    @Override
    public boolean isRunning() {
        return false;
    }
}
