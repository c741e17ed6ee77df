package io.calmdesk.dossier.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact.Confided;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class RecordMappingTests {

    record Everything(
            Instant at,
            Duration allowance,
            LocalDate day,
            LocalTime hour,
            ZoneId zone,
            BigDecimal amount,
            DayOfWeek weekday,
            Errand.Urgency urgency,
            Errand.PersonId person,
            List<Errand.Holder> holders,
            Map<String, List<String>> texts,
            Map<Errand.Urgency, Integer> counts,
            Set<String> tags,
            long count,
            boolean yes) {}

    static final Everything ALL = new Everything(
            Instant.parse("2026-01-02T03:04:05.678Z"),
            Duration.ofMinutes(90),
            LocalDate.of(2026, 2, 28),
            LocalTime.of(9, 30),
            ZoneId.of("Asia/Shanghai"),
            new BigDecimal("12.50"),
            DayOfWeek.FRIDAY,
            Errand.Urgency.HIGH,
            new Errand.PersonId("p1"),
            List.of(new Errand.PersonHolder(new Errand.PersonId("p2")), new Errand.DeskHolder("front")),
            Map.of("a.b", List.of("x", "y")),
            Map.of(Errand.Urgency.LOW, 3),
            Set.of("t"),
            5_000_000_000L,
            true);

    final RecordMapping mapping = new RecordMapping(List.of(Everything.class, Errand.class, Confided.class));

    @Test
    void whatWasWrittenIsReadBack() {
        assertThat(mapping.read(Everything.class, mapping.write(ALL))).isEqualTo(ALL);
    }

    @Test
    void storesCodesAndTextsAndNoClassNames() {
        Document stored = mapping.write(ALL);

        assertThat(stored)
                .containsEntry("urgency", "high")
                .containsEntry("person", "p1")
                .containsEntry("day", "2026-02-28")
                .containsEntry("allowance", "PT1H30M")
                .containsEntry("zone", "Asia/Shanghai")
                .containsEntry("amount", Decimal128.parse("12.50"))
                .doesNotContainKeys("_class", "type");
        assertThat(stored.getList("holders", Document.class))
                .containsExactly(
                        new Document("person", "p2").append("type", "person-holder"),
                        new Document("name", "front").append("type", "desk-holder"));
    }

    @Test
    void keepsBytes() {
        byte[] words = {0, -1, 7};

        assertThat(mapping.read(Confided.class, mapping.write(new Confided(words)))
                        .words())
                .isEqualTo(words);
    }

    @Test
    void leavesOutWhatIsAbsent() {
        Errand errand = new Errand("milk", Errand.Urgency.LOW, List.of(), 0, 0, null);

        assertThat(mapping.write(errand)).doesNotContainKey("holder");
        assertThat(mapping.read(Errand.class, mapping.write(errand))).isEqualTo(errand);
    }
}
