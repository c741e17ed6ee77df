package io.calmdesk.crises.playbook.json;

import io.calmdesk.crises.playbook.Concern;
import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.crises.playbook.Playbook;
import io.calmdesk.crises.playbook.PlaybookMark;
import io.calmdesk.crises.playbook.PlaybookStep;
import io.calmdesk.crises.playbook.Wording;
import io.calmdesk.kernel.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A playbook as its file has it; whatever it says that this release does not know stops the start. */
record PlaybookFile(
        String type,
        int version,
        String source,
        String level,
        Map<String, String> name,
        Map<String, List<String>> tell,
        List<Mark> marks,
        List<Step> steps) {

    Playbook playbook() {
        Map<CrisisLevel, List<Role>> told = new EnumMap<>(CrisisLevel.class);
        tell.forEach((level, roles) -> told.put(CrisisLevel.of(level).orElseThrow(), roles(roles)));
        return new Playbook(
                CrisisType.of(type).orElseThrow(),
                version,
                source,
                CrisisLevel.of(level).orElseThrow(),
                new Wording(name),
                told,
                marks.stream()
                        .map(mark -> new PlaybookMark(mark.share(), roles(mark.tell())))
                        .toList(),
                steps.stream().map(Step::step).toList());
    }

    private static List<Role> roles(List<String> codes) {
        return codes.stream().map(code -> Role.of(code).orElseThrow()).toList();
    }

    record Mark(int share, List<String> tell) {}

    record Step(
            String kind,
            String id,
            String concern,
            Map<String, String> title,
            @Nullable Map<String, String> detail,
            String who,
            @Nullable String within) {

        PlaybookStep step() {
            PlaybookStep.Outline outline = new PlaybookStep.Outline(
                    id,
                    Concern.of(concern).orElseThrow(),
                    new Wording(title),
                    detail == null ? null : new Wording(detail),
                    Role.of(who).orElseThrow());
            return switch (kind) {
                case "action" -> new PlaybookStep.Action(outline, within == null ? null : Duration.parse(within));
                case "first-inform" -> new PlaybookStep.FirstInform(outline, Duration.parse(String.valueOf(within)));
                default -> throw new IllegalStateException("unknown kind of step: " + kind);
            };
        }
    }
}
