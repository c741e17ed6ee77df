package io.calmdesk.crises.detection.json;

import io.calmdesk.crises.detection.CaseRule;
import io.calmdesk.crises.detection.ClusterRule;
import io.calmdesk.crises.detection.DetectionRules;
import io.calmdesk.crises.detection.JoiningSpans;
import io.calmdesk.crises.detection.Sighting;
import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rules of this release, as {@code detection/rules@1.json} has them. */
public final class ShippedRules {

    private static final String NEWEST = "/detection/rules@1.json";

    private ShippedRules() {}

    /** The newest rules. */
    public static DetectionRules read() {
        try (InputStream in = ShippedRules.class.getResourceAsStream(NEWEST)) {
            if (in == null) {
                throw new IllegalStateException("no " + NEWEST + " in this release");
            }
            return JsonMapper.shared().readValue(in, RulesFile.class).rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record RulesFile(
            int version,
            String stale,
            String remember,
            JoinsEntry joins,
            List<CaseEntry> cases,
            Set<String> counted,
            List<ClusterEntry> clusters) {

        DetectionRules rules() {
            return new DetectionRules(
                    version,
                    Duration.parse(stale),
                    Duration.parse(remember),
                    joins.spans(),
                    cases.stream().map(CaseEntry::rule).toList(),
                    counted,
                    clusters.stream().map(ClusterEntry::rule).toList());
        }
    }

    private record JoinsEntry(String within, Map<String, String> longer, String placeUnknown) {

        JoiningSpans spans() {
            return new JoiningSpans(
                    Duration.parse(within),
                    longer.entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> typeOf(entry.getKey()), entry -> Duration.parse(entry.getValue()))),
                    Duration.parse(placeUnknown));
        }
    }

    private record CaseEntry(
            @Nullable Set<String> signals,
            @Nullable Set<String> severities,
            @Nullable Set<String> categories,
            String type,
            String level,
            boolean anyPlace) {

        CaseRule rule() {
            return new CaseRule(
                    orNone(signals), orNone(severities), orNone(categories), typeOf(type), levelOf(level), anyPlace);
        }
    }

    private record ClusterEntry(
            String by,
            @Nullable Set<String> only,
            int cases,
            String within,
            boolean anyPlace,
            String type,
            String level) {

        ClusterRule rule() {
            Sighting.Kind kind = Arrays.stream(Sighting.Kind.values())
                    .filter(it -> it.code().equals(by))
                    .findFirst()
                    .orElseThrow();
            return new ClusterRule(
                    kind, orNone(only), cases, Duration.parse(within), anyPlace, typeOf(type), levelOf(level));
        }
    }

    private static Set<String> orNone(@Nullable Set<String> codes) {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }

    private static CrisisType typeOf(String code) {
        return CrisisType.of(code).orElseThrow();
    }

    private static CrisisLevel levelOf(String code) {
        return CrisisLevel.of(code).orElseThrow();
    }
}
