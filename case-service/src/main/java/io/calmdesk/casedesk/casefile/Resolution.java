package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/** How a case ended for the customer, and what the customer was told. */
public record Resolution(Outcome outcome, @Nullable Sealed reply) {}
