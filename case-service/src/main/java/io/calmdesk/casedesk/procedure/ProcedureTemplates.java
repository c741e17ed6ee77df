package io.calmdesk.casedesk.procedure;

/** The templates there are, every version that a running case may have pinned. */
public interface ProcedureTemplates {

    /** The template a case is worked by when it comes in. */
    ProcedureTemplate atReceipt();

    /** A pinned version; it must exist, for versions are never taken away. */
    ProcedureTemplate at(String id, int version);

    /** The template a run has pinned. */
    default ProcedureTemplate of(ProcedureRun run) {
        return at(run.template(), run.version());
    }
}
