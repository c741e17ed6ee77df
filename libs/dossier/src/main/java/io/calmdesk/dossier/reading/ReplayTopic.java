package io.calmdesk.dossier.reading;

import java.util.regex.Pattern;

/** The topic on which an owner's facts are told again to one reader alone. */
public final class ReplayTopic {

    private static final String BETWEEN = ".replay.";

    private ReplayTopic() {}

    /** The replay topic of a topic of facts for the service named. */
    public static String of(String facts, String reader) {
        return facts + BETWEEN + reader;
    }

    /** Both topics; a pattern, because the second is only made when something is told again. */
    static Pattern withFacts(String facts, String reader) {
        return Pattern.compile(Pattern.quote(facts) + "(" + Pattern.quote(BETWEEN + reader) + ")?");
    }
}
