package io.calmdesk.casedesk.party;

/** Phone numbers in one writing. */
public final class PhoneNumber {

    /** Fewer digits are an extension or a slip of the pen, and no ground to take two people for one. */
    static final int LEAST_DIGITS = 7;

    private PhoneNumber() {}

    /** The digits alone, full-width ones made plain, without the trunk prefix of mainland China. */
    public static String normalised(String phone) {
        StringBuilder digits = new StringBuilder();
        phone.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        String found = digits.toString();
        if (found.length() == 13 && found.startsWith("86")) {
            return found.substring(2);
        }
        return found.length() == 15 && found.startsWith("0086") ? found.substring(4) : found;
    }
}
