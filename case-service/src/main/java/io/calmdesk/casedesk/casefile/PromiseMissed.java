package io.calmdesk.casedesk.casefile;

import java.time.Instant;

/** A promise's time ran out; what is done for it later does not undo this. */
public record PromiseMissed(String promise, String label, Instant dueAt) implements CaseFact {}
