package io.calmdesk.casedesk.procedure.json;

import io.calmdesk.casedesk.procedure.ProcedureTemplates;

/** The shipped templates, for tests without Spring. */
public final class Templates {

    /** As the service has them. */
    public static final ProcedureTemplates SHIPPED = new ShippedTemplates();

    private Templates() {}
}
