package io.calmdesk.casedesk.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases; {@code nextCursor} is null at the end. */
record CasePage(List<CaseItem> items, @Nullable String nextCursor) {}
