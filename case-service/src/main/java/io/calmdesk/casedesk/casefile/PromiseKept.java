package io.calmdesk.casedesk.casefile;

import java.time.Instant;

/** A promise was kept in time. */
public record PromiseKept(String promise, String label, Instant at) implements CaseFact {}
