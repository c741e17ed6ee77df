package io.calmdesk.casedesk.judging.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** One walk over a text: which topics it touches, by which terms. */
final class Reading {

    /** How far parts of one meaning may stand from each other, in characters of either way of writing. */
    private static final int NEAR_HAN = 24;

    private static final int NEAR_WORDS = 70;

    /** So many terms are reason enough. */
    private static final int REASONS = 5;

    private static final String SENTENCES_END = "。.！!？?；;\n";
    private static final int NOWHERE = -1;

    private final Folded folded;
    private final Negation negation;
    private final IntPredicate deniable;
    private final int[] excepted;
    private final int[][] partsSeen;
    private final Map<Integer, Set<String>> reasons = new LinkedHashMap<>();
    private int sentence;

    private record Found(Meaning meaning, int to) {}

    private Reading(Folded folded, Terms terms, Negation negation, IntPredicate deniable) {
        this.folded = folded;
        this.negation = negation;
        this.deniable = deniable;
        this.excepted = new int[terms.topics()];
        this.partsSeen = new int[terms.togethers()][];
    }

    /** The terms found of each topic touched; those of deniable topics only where they are meant. */
    static Map<Integer, Set<String>> of(Folded text, Terms terms, Negation negation, IntPredicate deniable) {
        Reading reading = new Reading(text, terms, negation, deniable);
        reading.walk(terms.tree());
        return reading.reasons;
    }

    private void walk(TermTree<Meaning> tree) {
        char[] text = folded.text();
        List<Found> here = new ArrayList<>();
        for (int place = 0; place < text.length; place++) {
            if (negation.arrive(text, place)) {
                sentence = SENTENCES_END.indexOf(text[place]) >= 0 ? place + 1 : sentence;
                continue;
            }
            tree.at(text, place, (meaning, to) -> here.add(new Found(meaning, to)));
            if (!here.isEmpty()) {
                except(here);
                for (Found found : here) {
                    note(found, place);
                }
                // A cue denies what follows, never a term that begins with it.
                for (Found found : here) {
                    if (found.meaning() instanceof Meaning.Cue) {
                        negation.cue(text, place, found.to());
                    }
                }
                here.clear();
            }
        }
    }

    /** Exceptions first: they may begin where the term they except begins. */
    private void except(List<Found> here) {
        for (Found found : here) {
            switch (found.meaning()) {
                case Meaning.Exempting it -> excepted[it.topic()] = Math.max(excepted[it.topic()], found.to());
                case Meaning.NoCue it -> negation.excuse(found.to());
                default -> {}
            }
        }
    }

    private void note(Found found, int place) {
        switch (found.meaning()) {
            case Meaning.Whole it -> {
                if (meant(it.topic(), place, found.to())) {
                    note(it.topic(), it.spelling());
                }
            }
            case Meaning.Part it -> {
                if (meant(it.topic(), place, found.to()) && joined(it, place)) {
                    note(it.topic(), it.together().spelling());
                }
            }
            default -> {}
        }
    }

    private boolean meant(int topic, int place, int to) {
        return to > excepted[topic] && !(deniable.test(topic) && negation.denies(folded.text(), place));
    }

    /** Whether with this part all parts stand near each other in the sentence. */
    private boolean joined(Meaning.Part it, int place) {
        int number = it.together().number();
        int[] seen = partsSeen[number];
        if (seen == null) {
            seen = new int[it.together().parts()];
            Arrays.fill(seen, NOWHERE);
            partsSeen[number] = seen;
        }
        seen[it.part()] = place;
        int near = Math.max(sentence, place - (Folded.isHan(folded.text()[place]) ? NEAR_HAN : NEAR_WORDS));
        for (int part : seen) {
            if (part < near) {
                return false;
            }
        }
        return true;
    }

    private void note(int topic, Meaning.Spelling spelling) {
        Set<String> known = reasons.computeIfAbsent(topic, any -> new LinkedHashSet<>());
        if (known.size() < REASONS) {
            known.add(spelling.in(folded.traditional()));
        }
    }
}
