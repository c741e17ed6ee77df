package io.calmdesk.tenants;

import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.apiclient.ApiClient;
import io.calmdesk.tenants.apiclient.ApiClientFact;
import io.calmdesk.tenants.apiclient.ApiClientKind;
import io.calmdesk.tenants.apiclient.ApiClients;
import io.calmdesk.tenants.apiclient.CreatingApiClient;
import io.calmdesk.tenants.apiclient.RevokingApiClient;
import io.calmdesk.tenants.apiclient.mongo.MongoApiClientLists;
import io.calmdesk.tenants.reader.SettingsReaders;
import io.calmdesk.tenants.setting.Topics;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiClientConfiguration {

    @Bean
    ApiClientKind apiClientKind(Topics topics) {
        return new ApiClientKind(topics);
    }

    @Bean
    ApiClients apiClients(DossierStore store, ApiClientKind kind) {
        Dossiers<ApiClient, ApiClientFact> dossiers = store.open(kind);
        return new ApiClients(dossiers, new MongoApiClientLists(dossiers));
    }

    @Bean
    CreatingApiClient creatingApiClient(
            Claims claims,
            ApiClients clients,
            Accounts accounts,
            TenantKeys keys,
            SettingsReaders readers,
            ReaderProperties properties,
            InstantSource clock) {
        return new CreatingApiClient(claims, clients, accounts, keys, readers, properties.patience(), clock);
    }

    @Bean
    RevokingApiClient revokingApiClient(
            ApiClients clients,
            Accounts accounts,
            SettingsReaders readers,
            ReaderProperties properties,
            InstantSource clock) {
        return new RevokingApiClient(clients, accounts, readers, properties.patience(), clock);
    }
}
