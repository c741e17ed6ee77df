package io.calmdesk.casedesk.search;

import io.calmdesk.casedesk.party.PhoneNumber;
import java.util.ArrayList;
import java.util.List;

/** The runs of four digits within a phone number: any fragment of at least four finds it. */
final class PhoneFragments {

    private static final int LENGTH = 4;

    private PhoneFragments() {}

    /** The runs of a number or of a part of one; none for fewer than four digits. */
    static List<String> of(String phone) {
        String digits = PhoneNumber.normalised(phone);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + LENGTH <= digits.length(); i++) {
            runs.add("phone:" + digits.substring(i, i + LENGTH));
        }
        return runs;
    }

    /** Whether a question can only mean digits: a number, a part of one, a case number. */
    static boolean meant(String question) {
        return question.codePoints()
                        .allMatch(c -> Character.isDigit(c) || Character.isWhitespace(c) || "+-()./".indexOf(c) >= 0)
                && !of(question).isEmpty();
    }
}
