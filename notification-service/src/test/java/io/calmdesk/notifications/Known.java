package io.calmdesk.notifications;

import static io.calmdesk.notifications.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What the service has come to know of businesses, and how far it has read. Every test's service has it. */
final class Known {

    private final SettingsCopy settings;
    private final MongoCollection<Document> positions;

    Known(SettingsCopy settings, MongoDatabaseFactory databases) {
        this.settings = settings;
        this.positions = databases.getMongoDatabase().getCollection("positions");
    }

    /** A business whose settings have been told and have arrived. */
    StandardTenant business(String slug) throws InterruptedException {
        StandardTenant business = Bed.knownBusiness(slug);
        // The topic is read from its beginning, with all that earlier runs have left on it.
        within(
                Duration.ofMinutes(1),
                () -> assertThat(settings.complete(business.id())).isTrue());
        return business;
    }

    /** The channels of a business's ladder. */
    @Nullable
    Object channels(StandardTenant business) {
        return settings.current(business.id(), Sections.LADDERS, Sections.DEFAULT)
                .orElseThrow()
                .data()
                .get("channels");
    }

    /** Where readers stand. */
    MongoCollection<Document> positions() {
        return positions;
    }

    /** The number of the last fact of a case or crisis that was read; 0 before the first, and while one is missing. */
    long last(String dossier) {
        return last(dossier, 1);
    }

    /** The same for this life of the facts. */
    long last(String dossier, int lineage) {
        return of(dossier)
                .filter(position -> position.getInteger("lineage") == lineage && !position.containsKey("parked"))
                .mapToLong(position -> position.getLong("last"))
                .findFirst()
                .orElse(0);
    }

    /** Whether facts of it wait for one that is missing. */
    boolean parked(String dossier) {
        return of(dossier).anyMatch(position -> position.containsKey("parked"));
    }

    private Stream<Document> of(String dossier) {
        return positions.find(Filters.eq("_id.dossier", dossier)).into(new ArrayList<>()).stream();
    }
}
