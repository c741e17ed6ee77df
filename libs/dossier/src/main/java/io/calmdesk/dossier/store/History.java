package io.calmdesk.dossier.store;

import io.calmdesk.dossier.RecordedFact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A whole history as the auditor reads it: the number of the first fact that is missing or does not follow from the
 * one before, and the facts, unless there is one that only a newer release can read, or a broken one that nobody can.
 */
public record History<F>(OptionalLong firstBroken, Optional<List<RecordedFact<F>>> facts) {}
