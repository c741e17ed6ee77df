package io.calmdesk.casedesk.judging.lexicon;

import com.ibm.icu.text.Transliterator;

/**
 * A text made comparable: small letters, narrow width, simplified characters, one space at most. Works character by
 * character by a table, for the rules themselves would take longer than the whole reading.
 */
final class Folded {

    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9fff';
    private static final char[] SIMPLE = simplified();

    /** A text in which at least one Han character in so many is of the traditional script counts as traditional. */
    private static final int SHARE_OF_TRADITIONAL = 20;

    private final char[] text;
    private final boolean traditional;

    private Folded(char[] text, boolean traditional) {
        this.text = text;
        this.traditional = traditional;
    }

    /** The folded characters, not to be changed. */
    char[] text() {
        return text;
    }

    /** Whether it was written in traditional characters. */
    boolean traditional() {
        return traditional;
    }

    static Folded of(String written) {
        char[] text = new char[written.length()];
        int length = 0;
        int han = 0;
        int traditional = 0;
        for (int i = 0; i < written.length(); i++) {
            char as = written.charAt(i);
            char folded = fold(as);
            if (isHan(as)) {
                han++;
                traditional += folded == as ? 0 : 1;
            }
            if (folded != ' ' || length == 0 || text[length - 1] != ' ') {
                text[length++] = folded;
            }
        }
        char[] whole = new char[length];
        System.arraycopy(text, 0, whole, 0, length);
        return new Folded(whole, traditional > 0 && traditional * SHARE_OF_TRADITIONAL >= han);
    }

    private static char fold(char as) {
        if (isHan(as)) {
            return SIMPLE[as - FIRST_HAN];
        }
        char narrow = as >= '\uff01' && as <= '\uff5e' ? (char) (as - '\uff01' + '!') : as;
        return switch (narrow) {
            case '\t', '\r', '\u00a0', '\u3000', '-', '\u2010', '\u2011' -> ' ';
            case '\u2018', '\u2019' -> '\'';
            default -> Character.toLowerCase(narrow);
        };
    }

    static boolean isHan(char as) {
        return as >= FIRST_HAN && as <= LAST_HAN;
    }

    /** Whether a character belongs to a word that is written with spaces around it. */
    static boolean isOfWord(char as) {
        return as < FIRST_HAN && Character.isLetterOrDigit(as);
    }

    private static char[] simplified() {
        Transliterator scripts = Transliterator.getInstance("Traditional-Simplified");
        char[] table = new char[LAST_HAN - FIRST_HAN + 1];
        for (char as = FIRST_HAN; as <= LAST_HAN; as++) {
            String simple = scripts.transliterate(String.valueOf(as));
            table[as - FIRST_HAN] = simple.length() == 1 ? simple.charAt(0) : as;
        }
        return table;
    }
}
