package io.calmdesk.casedesk.judging.lexicon;

import io.calmdesk.casedesk.judging.Finding;
import io.calmdesk.casedesk.judging.FirstJudgement;
import io.calmdesk.casedesk.judging.Matter;
import io.calmdesk.casedesk.judging.Proposal;
import io.calmdesk.casedesk.judging.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first judgement by the terms of a lexicon: quick, explainable, and no wiser than its list (R-074). */
public final class LexiconJudgement implements FirstJudgement {

    /** What a signal weighs against single terms when it is about what a matter is about. */
    private static final int WEIGHT_OF_SIGNAL = 3;

    private final Lexicon lexicon;
    private final String source;
    private final Terms terms = new Terms();

    private LexiconJudgement(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.source = lexicon.id() + "@" + lexicon.version();
        terms.add(lexicon.negation().han());
        terms.add(lexicon.negation().words());
        lexicon.signals().forEach(it -> terms.add(it.terms(), it.except()));
        lexicon.grounds().forEach(it -> terms.add(it.terms(), it.except()));
        lexicon.categories().forEach(it -> terms.add(it.terms(), it.except()));
    }

    /** By the lexicon that comes with this release. */
    public static LexiconJudgement shipped() {
        return new LexiconJudgement(Lexicon.shipped("complaints", 1));
    }

    @Override
    public Proposal of(Matter matter) {
        String told = matter.demand() == null ? matter.words() : matter.words() + '\n' + matter.demand();
        int signs = lexicon.signals().size();
        Map<Integer, Set<String>> found =
                Reading.of(Folded.of(told), terms, new Negation(lexicon.negation()), topic -> topic < signs);
        List<Finding> signals = findings(lexicon.signals(), 0, found);
        List<Finding> grounds = findings(lexicon.grounds(), signs, found);
        Optional<Best> best =
                best(matter, signals, found, signs + lexicon.grounds().size());
        return new Proposal(
                source,
                signals,
                grounds,
                best.map(Best::finding).orElse(null),
                gravest(signals, grounds, best.flatMap(it -> Optional.ofNullable(it.severity()))));
    }

    private static List<Finding> findings(List<Lexicon.Sign> signs, int first, Map<Integer, Set<String>> found) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            Set<String> reasons = found.get(first + i);
            if (reasons != null) {
                findings.add(new Finding(signs.get(i).code(), List.copyOf(reasons)));
            }
        }
        List<String> codes = findings.stream().map(Finding::code).toList();
        List<String> alone = signs.stream()
                .filter(it -> it.with() != null && it.with().stream().noneMatch(codes::contains))
                .map(Lexicon.Sign::code)
                .toList();
        findings.removeIf(it -> alone.contains(it.code()));
        return findings;
    }

    private record Best(
            Finding finding, int score, @Nullable Severity severity) {}

    private Optional<Best> best(Matter matter, List<Finding> signals, Map<Integer, Set<String>> found, int first) {
        Best best = null;
        for (int i = 0; i < lexicon.categories().size(); i++) {
            Lexicon.Topic topic = lexicon.categories().get(i);
            List<String> reasons = new ArrayList<>(found.getOrDefault(first + i, Set.of()));
            int score = reasons.size();
            for (Finding signal : signals) {
                if (signal.code().equals(topic.signal())) {
                    reasons.addAll(signal.reasons());
                    score += WEIGHT_OF_SIGNAL;
                }
            }
            Optional<String> code = score == 0
                    ? Optional.empty()
                    : topic.codes().stream().filter(matter.categories()).findFirst();
            if (code.isPresent() && (best == null || score > best.score())) {
                best = new Best(new Finding(code.get(), reasons), score, severity(topic));
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Severity severity(Lexicon.Topic topic) {
        return topic.severity() == null ? null : Severity.of(topic.severity()).orElseThrow();
    }

    private @Nullable Severity gravest(List<Finding> signals, List<Finding> grounds, Optional<Severity> category) {
        List<String> codes = Stream.concat(signals.stream(), grounds.stream())
                .map(Finding::code)
                .toList();
        Stream<Severity> asked = Stream.concat(lexicon.signals().stream(), lexicon.grounds().stream())
                .filter(it -> codes.contains(it.code()))
                .map(Lexicon.Sign::weight);
        return Stream.concat(asked, category.stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
