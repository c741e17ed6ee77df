package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.judging.Severity;
import org.jspecify.annotations.Nullable;

/** What we take a case to be: its kind, category and severity. */
public record Judgement(CaseKind kind, @Nullable String category, Severity severity) {}
