package io.calmdesk.casedesk;

import com.mongodb.client.MongoClient;
import io.calmdesk.casedesk.sealing.LongTexts;
import io.calmdesk.casedesk.sealing.Sealing;
import io.calmdesk.casedesk.sealing.mongo.MongoLongTexts;
import io.calmdesk.casedesk.sealing.mongo.MongoPartyKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Where sealed texts and the keys to them lie: the keys in a database of their own. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    LongTexts longTexts(MongoDatabaseFactory mongo) {
        return new MongoLongTexts(mongo.getMongoDatabase());
    }

    @Bean
    Sealing sealing(LongTexts longTexts) {
        return new Sealing(longTexts);
    }

    @Bean
    MongoPartyKeys partyKeys(MongoClient client, CaseServiceProperties properties) {
        return new MongoPartyKeys(client.getDatabase(properties.keyStore()));
    }
}
