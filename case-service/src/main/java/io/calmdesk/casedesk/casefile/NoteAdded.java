package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.sealing.Sealed;

/** An inside note was written; it is never shown outside. */
public record NoteAdded(Sealed text) implements CaseFact {}
