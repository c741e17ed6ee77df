package io.calmdesk.reports.row;

import io.calmdesk.kernel.TenantId;

/** Which fact a change of a row comes from: of whose dossier, with which number, in which life of the owner's data. */
public record RowMark(TenantId tenant, String dossier, long number, int lineage) {}
