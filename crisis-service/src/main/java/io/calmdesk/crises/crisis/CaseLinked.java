package io.calmdesk.crises.crisis;

import org.jspecify.annotations.Nullable;

/**
 * A case belongs to the crisis as well.
 *
 * @param calling who is told of it; null when whoever linked it knows, or people were called just before
 */
public record CaseLinked(String caseId, @Nullable Calling calling) implements CrisisFact {}
