package io.calmdesk.dossier.store;

/** The end of a process at a named step, as far as the engine that was running can tell. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    public Crash(String step) {
        super(step, null, false, false);
    }
}
