package io.calmdesk.casedesk.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a matter may be taken for, with the reasons. Nobody's judgement is changed by it.
 *
 * @param source what proposed it, for example {@code complaints@1}
 * @param signals what the words give away that others watch for
 * @param grounds what else weighs: a loss, a repetition
 * @param category a code of the business's list with the terms it was found by
 * @param severity the gravest that signals, grounds and category ask for
 */
public record Proposal(
        String source,
        List<Finding> signals,
        List<Finding> grounds,
        @Nullable Finding category,
        @Nullable Severity severity) {

    public Proposal {
        signals = List.copyOf(signals);
        grounds = List.copyOf(grounds);
    }

    /** Whether nothing is proposed. */
    public boolean empty() {
        return signals.isEmpty() && grounds.isEmpty() && category == null && severity == null;
    }

    /** The codes of the signals. */
    public List<String> signalCodes() {
        return signals.stream().map(Finding::code).toList();
    }
}
