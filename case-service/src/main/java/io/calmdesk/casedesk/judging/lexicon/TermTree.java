package io.calmdesk.casedesk.judging.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Terms by their characters, so that one walk over a text finds them all. */
final class TermTree<T> {

    private final Map<Character, Node<T>> roots = new HashMap<>();

    private static final class Node<T> {

        private final Map<Character, Node<T>> next = new HashMap<>();
        private final List<End<T>> ends = new ArrayList<>();
    }

    /** What a term stands for; a term of letters ends where the word does, unless it is only its beginning. */
    private record End<T>(T meaning, boolean word, boolean beginning) {

        boolean fits(char[] text, int from, int to) {
            return !word || (at(text, from - 1) && (beginning || at(text, to)));
        }

        private static boolean at(char[] text, int place) {
            return place < 0 || place >= text.length || !Folded.isOfWord(text[place]);
        }
    }

    /** Adds a folded term. */
    void add(String term, T meaning) {
        boolean beginning = term.endsWith("*");
        String characters = beginning ? term.substring(0, term.length() - 1) : term;
        Map<Character, Node<T>> level = roots;
        Node<T> node = null;
        for (int i = 0; i < characters.length(); i++) {
            node = level.computeIfAbsent(characters.charAt(i), any -> new Node<>());
            level = node.next;
        }
        if (node == null) {
            throw new IllegalArgumentException("an empty term");
        }
        node.ends.add(new End<>(meaning, Folded.isOfWord(characters.charAt(0)), beginning));
    }

    /** Tells every meaning that begins at a place of the text, with where it ends. */
    void at(char[] text, int from, ObjIntConsumer<T> found) {
        Node<T> node = roots.get(text[from]);
        for (int to = from + 1; node != null; to++) {
            for (End<T> end : node.ends) {
                if (end.fits(text, from, to)) {
                    found.accept(end.meaning, to);
                }
            }
            node = to < text.length && !node.next.isEmpty() ? node.next.get(text[to]) : null;
        }
    }
}
