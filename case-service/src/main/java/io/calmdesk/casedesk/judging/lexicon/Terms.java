package io.calmdesk.casedesk.judging.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All terms of a lexicon in one tree. */
final class Terms {

    private static final String BETWEEN_PARTS = "\\+";

    private final TermTree<Meaning> tree = new TermTree<>();
    private int topics;
    private int togethers;

    TermTree<Meaning> tree() {
        return tree;
    }

    int topics() {
        return topics;
    }

    int togethers() {
        return togethers;
    }

    /** Adds what denies, and what only looks so. */
    void add(Lexicon.Cues cues) {
        cues.cues().forEach(it -> tree.add(folded(it), new Meaning.Cue()));
        cues.except().forEach(it -> tree.add(folded(it), new Meaning.NoCue()));
    }

    /** Adds what a topic is recognised by, under the next number. */
    void add(Map<String, List<String>> terms, Map<String, List<String>> except) {
        int topic = topics++;
        Map<String, Meaning.Spelling> spellings = new LinkedHashMap<>();
        for (String language : Lexicon.LANGUAGES) {
            boolean traditional = language.equals("zh-TW");
            for (String term : terms.getOrDefault(language, List.of())) {
                spellings.merge(
                        folded(term),
                        traditional ? new Meaning.Spelling(folded(term), term) : new Meaning.Spelling(term, null),
                        (plain, other) -> new Meaning.Spelling(plain.plain(), other.traditional()));
            }
        }
        spellings.forEach((term, spelling) -> add(topic, term, spelling));
        Lexicon.all(except).forEach(phrase -> tree.add(folded(phrase), new Meaning.Exempting(topic)));
    }

    private void add(int topic, String term, Meaning.Spelling spelling) {
        String[] parts = term.split(BETWEEN_PARTS);
        if (parts.length == 1) {
            tree.add(term, new Meaning.Whole(topic, spelling));
            return;
        }
        var together = new Meaning.Together(togethers++, parts.length, spelling);
        for (int part = 0; part < parts.length; part++) {
            tree.add(parts[part], new Meaning.Part(topic, together, part));
        }
    }

    private static String folded(String term) {
        return new String(Folded.of(term).text());
    }
}
