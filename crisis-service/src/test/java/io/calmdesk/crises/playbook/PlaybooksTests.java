package io.calmdesk.crises.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.crises.playbook.json.ShippedPlaybooks;
import io.calmdesk.kernel.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybooksTests {

    private final Playbooks playbooks = new ShippedPlaybooks();

    @ParameterizedTest
    @EnumSource(CrisisType.class)
    @Tag("R-199")
    void everyPlaybookBeginsWithPeople(CrisisType type) {
        Playbook playbook = playbooks.of(type);
        assertThat(playbook.steps().getFirst().outline().concern()).isEqualTo(Concern.PEOPLE);
        List<Concern> order =
                playbook.steps().stream().map(it -> it.outline().concern()).toList();
        for (Concern later : List.of(Concern.SCENE, Concern.PROPERTY, Concern.EVIDENCE, Concern.VOICE)) {
            assertThat(order.indexOf(Concern.PEOPLE)).isLessThan(Math.max(1, order.indexOf(later)));
        }
    }

    @ParameterizedTest
    @EnumSource(CrisisType.class)
    @Tag("R-200")
    void everyPlaybookNamesWhoIsInformedFirstAndUntilWhen(CrisisType type) {
        List<PlaybookStep> duties = playbooks.of(type).steps().stream()
                .filter(PlaybookStep.FirstInform.class::isInstance)
                .toList();
        assertThat(duties).hasSize(1);
        assertThat(duties.getFirst().within()).get().isNotEqualTo(Duration.ZERO);
        assertThat(duties.getFirst().outline().detail()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(CrisisType.class)
    void everyPlaybookSaysEverythingInThreeLanguages(CrisisType type) {
        Playbook playbook = playbooks.of(type);
        assertThat(playbook.name().byLanguage().values()).doesNotContain("");
        assertThat(playbook.steps())
                .allSatisfy(step -> assertThat(step.outline().title().byLanguage())
                        .containsOnlyKeys("zh-CN", "zh-TW", "en")
                        .doesNotContainValue(""));
        assertThat(playbooks.at(playbook.id(), playbook.version())).isSameAs(playbook);
    }

    @ParameterizedTest
    @CsvSource({"fire, company", "food-poisoning, top", "violence, top", "theft, operations", "other, site"})
    void everyPlaybookSaysHowFarUpItReaches(String type, String level) {
        assertThat(playbooks.of(CrisisType.of(type).orElseThrow()).level().code())
                .isEqualTo(level);
    }

    @Test
    void aPlaybookThatPutsThingsBeforePeopleCannotBeMade() {
        assertThatThrownBy(() -> playbook(List.of(action("scene", Concern.SCENE), duty())))
                .hasMessageContaining("people");
        assertThatThrownBy(() -> playbook(List.of(action("people", Concern.PEOPLE))))
                .hasMessageContaining("duty");
        assertThatThrownBy(() -> playbook(List.of(action("one", Concern.PEOPLE), action("one", Concern.SCENE), duty())))
                .hasMessageContaining("alike");
    }

    private static Playbook playbook(List<PlaybookStep> steps) {
        Map<CrisisLevel, List<Role>> tell = new EnumMap<>(CrisisLevel.class);
        for (CrisisLevel level : CrisisLevel.values()) {
            tell.put(level, List.of(Role.CRISIS_COMMANDER));
        }
        return new Playbook(CrisisType.OTHER, 1, "test", CrisisLevel.SITE, said(), tell, List.of(), steps);
    }

    private static PlaybookStep action(String id, Concern concern) {
        return new PlaybookStep.Action(outline(id, concern), null);
    }

    private static PlaybookStep duty() {
        return new PlaybookStep.FirstInform(outline("inform", Concern.INFORM), Duration.ofMinutes(5));
    }

    private static PlaybookStep.Outline outline(String id, Concern concern) {
        return new PlaybookStep.Outline(id, concern, said(), null, Role.FRONT_LINE);
    }

    private static Wording said() {
        return new Wording(Map.of("zh-CN", "话", "zh-TW", "話", "en", "words"));
    }
}
