package io.calmdesk.crises.crisis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a crisis's log, oldest first; {@code nextCursor} is null at the end. */
record CrisisLogPage(List<LogEntryView> items, @Nullable String nextCursor) {}
