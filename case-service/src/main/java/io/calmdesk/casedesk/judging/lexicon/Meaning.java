package io.calmdesk.casedesk.judging.lexicon;

import org.jspecify.annotations.Nullable;

/** What a stretch of text can mean; topics are numbered through the whole lexicon. */
sealed interface Meaning {

    /** It takes the meaning from what follows. */
    record Cue() implements Meaning {}

    /** It looks like a cue and is none. */
    record NoCue() implements Meaning {}

    /** A term of a topic. */
    record Whole(int topic, Spelling spelling) implements Meaning {}

    /** One of several parts that are a term of a topic together. */
    record Part(int topic, Together together, int part) implements Meaning {}

    /** A phrase inside which the topic's terms mean nothing. */
    record Exempting(int topic) implements Meaning {}

    /** Parts that mean something in one sentence, numbered through the whole lexicon. */
    record Together(int number, int parts, Spelling spelling) {}

    /** How a term is written in a reason: as the customer's script has it, if we know it so. */
    record Spelling(String plain, @Nullable String traditional) {

        String in(boolean ofTraditionalText) {
            return (ofTraditionalText && traditional != null ? traditional : plain)
                    .replace("*", "")
                    .replace("+", " … ");
        }
    }
}
