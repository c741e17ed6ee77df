package io.calmdesk.casedesk.judging.lexicon;

import io.calmdesk.casedesk.judging.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The terms that give a matter away, as data, one file a version. A term {@code a+b} asks for both in one sentence;
 * {@code word*} stands for every word that begins so; an exception is a phrase in which the terms mean nothing.
 */
record Lexicon(
        String id, int version, Negations negation, List<Sign> signals, List<Sign> grounds, List<Topic> categories) {

    /** The languages whose terms are listed. */
    static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");

    /** A signal or another ground, and how serious it makes a matter; only beside one of {@code with}, if it says so. */
    record Sign(
            String code,
            String severity,
            Map<String, List<String>> terms,
            Map<String, List<String>> except,
            @Nullable List<String> with) {

        Severity weight() {
            return Severity.of(severity).orElseThrow();
        }
    }

    /** What a matter may be about: the first of the codes a business has, by these terms or by a signal. */
    record Topic(
            List<String> codes,
            @Nullable String severity,
            @Nullable String signal,
            Map<String, List<String>> terms,
            Map<String, List<String>> except) {}

    /** What takes the meaning from a term behind it. */
    record Negations(Cues han, Cues words) {}

    /** Cues, how many characters or words they reach forward, and phrases that look like cues. */
    record Cues(int reach, List<String> cues, List<String> except) {}

    static Lexicon shipped(String id, int version) {
        String file = "/lexicons/" + id + "@" + version + ".json";
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            return JsonMapper.shared().readValue(in, Lexicon.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms of some languages in one row. */
    static Stream<String> all(Map<String, List<String>> terms) {
        return LANGUAGES.stream().flatMap(language -> terms.getOrDefault(language, List.of()).stream());
    }
}
