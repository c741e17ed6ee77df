package io.calmdesk.dossier.store;

/** The points between the steps of an engine; a test breaks the engine there to show that nothing is lost. */
@FunctionalInterface
public interface Steps {

    /** Passes every point. */
    Steps UNDISTURBED = point -> {};

    /** Is called when the step named has been done. */
    void done(String step);
}
