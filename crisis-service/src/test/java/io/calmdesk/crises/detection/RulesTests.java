package io.calmdesk.crises.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.crises.crisis.NoticedCrisis;
import io.calmdesk.crises.detection.json.ShippedRules;
import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RulesTests {

    private final DetectionRules rules = ShippedRules.read();

    @Test
    void anOrdinaryComplaintIsNoCrisis() {
        assertThat(rules.alone(sighting("general"))).isEmpty();
        assertThat(rules.alone(sighting("major", "media-of-a-newer-release"))).isEmpty();
    }

    @Test
    void whatTheWordsGiveAwayNamesTheType() {
        assertThat(noticed("general", "food-poisoning").type()).isEqualTo(CrisisType.FOOD_POISONING);
        assertThat(noticed("general", "lift-entrapment").type()).isEqualTo(CrisisType.LIFT_ENTRAPMENT);
        assertThat(noticed("crisis").type()).isEqualTo(CrisisType.OTHER);
    }

    @Test
    @Tag("R-201")
    void harmTakesItFurtherUp() {
        NoticedCrisis poisoned = noticed("general", "food-poisoning");
        NoticedCrisis dead = noticed("general", "food-poisoning", "death");
        assertThat(poisoned.level()).isEqualTo(CrisisLevel.COMPANY);
        assertThat(dead.type()).isEqualTo(CrisisType.FOOD_POISONING);
        assertThat(dead.level()).isEqualTo(CrisisLevel.TOP);
    }

    @Test
    void poisoningMeansTheSameWhereverFireOnlyWhereItBurns() {
        assertThat(noticed("general", "food-poisoning").placeKey()).isNull();
        assertThat(noticed("general", "fire").placeKey()).isEqualTo("place");
    }

    private NoticedCrisis noticed(String severity, String... signals) {
        return rules.alone(sighting(severity, signals)).orElseThrow().noticed();
    }

    private static Sighting sighting(String severity, String... signals) {
        return new Sighting(
                "case",
                Instant.parse("2026-11-20T04:00:00Z"),
                Instant.parse("2026-11-20T04:00:00Z"),
                "complaint",
                "place",
                Set.of(signals),
                null,
                severity,
                null);
    }
}
