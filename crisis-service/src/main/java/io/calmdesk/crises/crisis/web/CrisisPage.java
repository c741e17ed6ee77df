package io.calmdesk.crises.crisis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of crises; {@code nextCursor} is null at the end. */
record CrisisPage(List<CrisisItem> items, @Nullable String nextCursor) {}
