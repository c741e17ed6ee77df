package io.calmdesk.casedesk;

import io.calmdesk.casedesk.casefile.CaseFileKind;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.CaseTexts;
import io.calmdesk.casedesk.search.IndexingCases;
import io.calmdesk.casedesk.search.SearchFeed;
import io.calmdesk.casedesk.search.SearchRows;
import io.calmdesk.casedesk.search.SearchTerms;
import io.calmdesk.casedesk.search.SearchingCases;
import io.calmdesk.casedesk.search.mongo.MongoSearchRows;
import io.calmdesk.casedesk.search.mongo.SearchCatchUp;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.settings.TenantKeys;
import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the search together: fed by every write, caught up by a look at what changed. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SearchConfiguration {

    @Bean
    SearchTerms searchTerms() {
        return new SearchTerms();
    }

    @Bean
    MongoSearchRows searchRows(MongoDatabaseFactory mongo) {
        return new MongoSearchRows(mongo.getMongoDatabase());
    }

    @Bean
    SearchingCases searchingCases(SearchRows rows, SearchTerms terms, TenantKeys keys) {
        return new SearchingCases(rows, terms, keys);
    }

    @Bean
    SearchFeed searchFeed(
            CaseFiles cases,
            CaseTexts texts,
            TenantKeys keys,
            SearchTerms terms,
            SearchRows rows,
            DossierStore store,
            Executor applicationTaskExecutor) {
        SearchFeed feed = new SearchFeed(new IndexingCases(cases, texts, keys, terms, rows), applicationTaskExecutor);
        store.onWritten(written -> {
            if (written.collection().equals(CaseFileKind.COLLECTION)) {
                feed.written(written.tenant(), written.id());
            }
        });
        return feed;
    }

    @Bean
    SearchCatchUp searchCatchUp(MongoDatabaseFactory mongo, SearchRows rows, SearchFeed feed) {
        return new SearchCatchUp(mongo.getMongoDatabase(), rows, feed);
    }

    @Bean
    SchedulingConfigurer catchingUp(SearchCatchUp catchUp, CaseServiceProperties properties) {
        return tasks -> tasks.addFixedDelayTask(catchUp::run, properties.searchCatchUp());
    }
}
