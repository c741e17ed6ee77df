package io.calmdesk.testing.rules.samples.clock;

import java.time.LocalDate;
import java.time.ZoneOffset;

class OwnCalendar {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
