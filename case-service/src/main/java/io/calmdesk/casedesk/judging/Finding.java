package io.calmdesk.casedesk.judging;

import java.util.List;

/**
 * Something the words give away.
 *
 * @param code of a signal, for example {@code food-poisoning}, or of another ground
 * @param reasons the terms it was found by, as our list writes them; never the customer's text
 */
public record Finding(String code, List<String> reasons) {

    public Finding {
        reasons = List.copyOf(reasons);
    }
}
