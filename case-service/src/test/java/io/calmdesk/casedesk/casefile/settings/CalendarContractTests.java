package io.calmdesk.casedesk.casefile.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.promise.WorkingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The calendar as tenant-service publishes it is the one promises are counted by. */
class CalendarContractTests {

    private static final Path EXAMPLE = Path.of("../contracts/events/calmdesk.tenant.settings.calendar.example.json");

    @Test
    @Tag("R-015")
    void itsExampleIsUnderstoodToTheEndOfTheDay() throws IOException {
        Map<String, Object> data = JsonMapper.shared().readValue(Files.readString(EXAMPLE), new TypeReference<>() {});
        WorkingCalendar calendar = SettingsPolicies.calendar(data);
        assertThat(calendar.between(on("2026-11-20T23:00"), on("2026-11-21T01:00")))
                .as("Friday until 24:00, Saturday from 00:00")
                .isEqualTo(Duration.ofHours(2));
        assertThat(calendar.between(on("2026-11-21T12:00"), on("2026-11-23T10:00")))
                .as("closed on Sunday, open again on Monday at nine")
                .isEqualTo(Duration.ofHours(13));
        assertThat(calendar.between(on("2026-11-23T11:00"), on("2026-11-23T14:00")))
                .as("closed at noon")
                .isEqualTo(Duration.ofMinutes(90));
    }

    private static Instant on(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
