package io.calmdesk.crises.playbook;

import io.calmdesk.kernel.Role;
import java.util.List;
import java.util.Map;

/**
 * What is to be done in one type of crisis, one version of it. People come before scene and property (R-199), and
 * exactly one step is the duty to inform (R-200); a playbook that says otherwise cannot be made.
 *
 * @param source its row in the catalogue of playbooks, for example {@code C-18}
 * @param level how far up such a crisis reaches unless somebody says otherwise
 * @param tell who is told when a crisis of this type reaches a level (R-202)
 * @param marks who is told when a step is late
 */
public record Playbook(
        CrisisType type,
        int version,
        String source,
        CrisisLevel level,
        Wording name,
        Map<CrisisLevel, List<Role>> tell,
        List<PlaybookMark> marks,
        List<PlaybookStep> steps) {

    public Playbook {
        tell = Map.copyOf(tell);
        marks = List.copyOf(marks);
        steps = List.copyOf(steps);
        require(type, steps.getFirst().outline().concern() == Concern.PEOPLE, "does not begin with people");
        require(
                type,
                steps.stream()
                                .filter(PlaybookStep.FirstInform.class::isInstance)
                                .count()
                        == 1,
                "has not one duty to inform");
        require(
                type,
                steps.stream().map(step -> step.outline().id()).distinct().count() == steps.size(),
                "names two steps alike");
        require(type, tell.size() == CrisisLevel.values().length, "tells nobody at some level");
    }

    /** The name a crisis keeps it by. */
    public String id() {
        return type.code();
    }

    /** The step with this id. */
    public PlaybookStep step(String id) {
        return steps.stream()
                .filter(step -> step.outline().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no step " + id + " in " + this.id() + "@" + version));
    }

    private static void require(CrisisType type, boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("playbook " + type.code() + " " + otherwise);
        }
    }
}
