package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.ErrandFact.Begun;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.testing.StandardTenants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class OldShapesIT {

    static final String ID = "0190a5f2-0000-7000-8000-000000000001";

    /** The second shape calls the title {@code title} and counts what was missed. */
    static final class NewerErrands extends Errands {

        NewerErrands() {
            super("errands", "none");
        }

        @Override
        public int shape() {
            return 2;
        }

        @Override
        public Map<String, Object> upcast(int fromShape, Map<String, Object> state) {
            Map<String, Object> newer = new HashMap<>(state);
            newer.put("title", state.get("name"));
            newer.put("missed", 0);
            newer.remove("name");
            return newer;
        }

        @Override
        public Map<String, Object> upcastFact(int fromShape, String type, Map<String, Object> data) {
            return type.equals("begun") ? Map.of("title", data.get("name"), "urgency", data.get("urgency")) : data;
        }
    }

    @Test
    void aDossierOfTheFirstShapeIsReadAndWrittenInTheNewest() throws IOException {
        try (TestDatabase test = new TestDatabase();
                var file = Objects.requireNonNull(getClass().getResourceAsStream("/shapes/errand-1.json"))) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            test.database().getCollection("errands").insertOne(Document.parse(json));
            Dossiers<Errand, ErrandFact> errands = new DossierStore(test.database()).open(new NewerErrands());
            var tenant = StandardTenants.RESTAURANT.id();
            Instant now = Instant.parse("2026-02-01T00:00:00Z");

            assertThat(errands.get(tenant, ID).state().title()).isEqualTo("milk");
            assertThat(errands.history(tenant, ID, 0, 1).getFirst().fact())
                    .isEqualTo(new Begun("milk", Errand.Urgency.LOW));

            errands.change(tenant, ID, new Act("wang", now), it -> Errands.note(it, "three", now));

            Document stored = Objects.requireNonNull(
                    test.database().getCollection("errands").find(eq("_id", ID)).first());
            assertThat(stored.getInteger("shape")).isEqualTo(2);
            assertThat(stored.get("state", Document.class))
                    .containsEntry("title", "milk")
                    .doesNotContainKey("name");
            assertThat(stored.getList("facts", Document.class))
                    .extracting(fact -> fact.getInteger("shape"))
                    .containsExactly(1, 1, 2);
        }
    }

    @Test
    void aDossierOfANewerShapeIsReadButNotWritten() {
        try (TestDatabase test = new TestDatabase()) {
            var tenant = StandardTenants.RESTAURANT.id();
            Instant now = Instant.parse("2026-02-01T00:00:00Z");
            new DossierStore(test.database())
                    .open(new NewerErrands())
                    .create(tenant, ID, new Act("wang", now), Errands.begin("milk", now));
            Document written = test.database().getCollection("errands").find().first();
            // Another process, as far as it goes: a store knows each kind once.
            Dossiers<Errand, ErrandFact> older = new DossierStore(test.database()).open(new Errands("errands", "none"));

            assertThat(older.get(tenant, ID).state().title()).isEqualTo("milk");
            assertThatThrownBy(() -> older.change(tenant, ID, new Act("li", now), it -> Errands.note(it, "x", now)))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            refused -> assertThat(refused.code()).isEqualTo("newer-release"));
            assertThat(test.database().getCollection("errands").find().first()).isEqualTo(written);
        }
    }
}
