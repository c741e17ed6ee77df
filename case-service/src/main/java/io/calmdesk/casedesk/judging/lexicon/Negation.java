package io.calmdesk.casedesk.judging.lexicon;

/**
 * Keeps track, along one text, of whether what stands here is denied or only supposed by what stood before it in its
 * clause: in Chinese by characters, in languages of words by words.
 */
final class Negation {

    private static final String CLAUSES_END = "，,。.！!？?；;：:\n";

    private final Lexicon.Negations cues;
    private int hanUntil;
    private int wordsUntil;
    private int excusedUntil;
    private int words;

    Negation(Lexicon.Negations cues) {
        this.cues = cues;
    }

    /** Comes to the next place; true when a clause ends there. */
    boolean arrive(char[] text, int place) {
        if (CLAUSES_END.indexOf(text[place]) >= 0) {
            hanUntil = 0;
            wordsUntil = 0;
            return true;
        }
        if (Folded.isOfWord(text[place]) && (place == 0 || !Folded.isOfWord(text[place - 1]))) {
            words++;
        }
        return false;
    }

    /** What only looks like a cue reaches up to here. */
    void excuse(int to) {
        excusedUntil = Math.max(excusedUntil, to);
    }

    /** A cue stands from a place to another. */
    void cue(char[] text, int place, int to) {
        if (to <= excusedUntil) {
            return;
        }
        if (Folded.isOfWord(text[place])) {
            wordsUntil = words + wordsIn(text, place, to) + cues.words().reach();
        } else {
            hanUntil = to + cues.han().reach();
        }
    }

    private static int wordsIn(char[] text, int from, int to) {
        int more = 0;
        for (int i = from + 1; i < to; i++) {
            more += Folded.isOfWord(text[i]) && !Folded.isOfWord(text[i - 1]) ? 1 : 0;
        }
        return more;
    }

    /** Whether what stands at a place is denied. */
    boolean denies(char[] text, int place) {
        return Folded.isOfWord(text[place]) ? words <= wordsUntil : place < hanUntil;
    }
}
