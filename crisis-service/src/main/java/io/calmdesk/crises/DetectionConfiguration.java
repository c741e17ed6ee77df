package io.calmdesk.crises;

import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.JoiningCrisis;
import io.calmdesk.crises.crisis.OpeningCrisis;
import io.calmdesk.crises.detection.DetectionRules;
import io.calmdesk.crises.detection.NoticingCrises;
import io.calmdesk.crises.detection.WatchKind;
import io.calmdesk.crises.detection.json.ShippedRules;
import io.calmdesk.crises.detection.messaging.CaseFacts;
import io.calmdesk.crises.detection.messaging.OwnFacts;
import io.calmdesk.crises.detection.mongo.MongoSightings;
import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.store.DossierStore;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Puts together what notices a crisis in the cases. */
@Configuration(proxyBeanMethods = false)
class DetectionConfiguration {

    @Bean
    DetectionRules detectionRules() {
        return ShippedRules.read();
    }

    @Bean
    MongoSightings sightings(MongoDatabaseFactory mongo) {
        return new MongoSightings(mongo.getMongoDatabase());
    }

    @Bean
    WatchKind watchKind() {
        return new WatchKind();
    }

    @Bean
    NoticingCrises noticingCrises(
            DetectionRules rules,
            MongoSightings sightings,
            WatchKind watches,
            DossierStore store,
            CrisisFiles crises,
            OpeningCrisis opening,
            JoiningCrisis joining,
            InstantSource clock) {
        return new NoticingCrises(rules, sightings, watches, store, crises, opening, joining, clock);
    }

    @Bean
    FactSubscription caseFacts(NoticingCrises noticing, CrisisServiceProperties properties) {
        return CaseFacts.subscription(properties.caseFactsTopic(), noticing);
    }

    @Bean
    FactSubscription ownFacts(NoticingCrises noticing, CrisisServiceProperties properties) {
        return OwnFacts.subscription(properties.factsTopic(), noticing);
    }
}
