package io.calmdesk.casedesk.procedure;

/** Where one step of a running case stands. */
public enum StepState {
    WAITING,
    READY,
    DONE,
    SKIPPED;

    boolean over() {
        return this == DONE || this == SKIPPED;
    }
}
