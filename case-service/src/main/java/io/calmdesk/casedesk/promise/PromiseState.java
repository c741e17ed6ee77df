package io.calmdesk.casedesk.promise;

/** Where a promise stands; kept and missed are written once and never rewritten. */
public enum PromiseState {
    RUNNING("running"),
    PAUSED("paused"),
    KEPT("kept"),
    MISSED("missed"),
    SUPERSEDED("superseded");

    private final String code;

    PromiseState(String code) {
        this.code = code;
    }

    /** The state as the API writes it. */
    public String code() {
        return code;
    }
}
