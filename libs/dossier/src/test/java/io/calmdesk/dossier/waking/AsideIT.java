package io.calmdesk.dossier.waking;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AsideIT {

    @Test
    void itIsKnownSinceWhenADossierIsAsideAndHowOftenItWasTried() {
        try (TestDatabase test = new TestDatabase()) {
            SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
            Aside aside = new Aside(
                    new DossierStore(test.database()), test.database().getCollection("errands"), "errands", clock);
            Document dossier = new Document("_id", Ids.next())
                    .append("tenantId", StandardTenants.RESTAURANT.id().value())
                    .append("version", 1L)
                    .append("wakeAt", Date.from(clock.instant()));

            aside.setAside(dossier, new IllegalStateException());
            clock.advance(Duration.ofHours(2));
            aside.setAside(dossier, new IllegalStateException());

            assertThat(test.database().getCollection("parked").find().first())
                    .containsEntry("since", Date.from(Instant.parse("2026-03-01T12:00:00Z")))
                    .containsEntry("times", 2)
                    .containsEntry("retryAt", Date.from(Instant.parse("2026-03-01T14:02:00Z")));
        }
    }
}
