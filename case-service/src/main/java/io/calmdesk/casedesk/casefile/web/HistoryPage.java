package io.calmdesk.casedesk.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a case's history; {@code nextCursor} is null at the end. */
record HistoryPage(List<HistoryItem> items, @Nullable String nextCursor) {}
