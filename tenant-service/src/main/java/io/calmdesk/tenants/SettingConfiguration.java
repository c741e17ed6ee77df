package io.calmdesk.tenants;

import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.tenants.setting.SettingFact;
import io.calmdesk.tenants.setting.SettingItem;
import io.calmdesk.tenants.setting.SettingItems;
import io.calmdesk.tenants.setting.SettingKind;
import io.calmdesk.tenants.setting.Topics;
import io.calmdesk.tenants.setting.mongo.MongoSettingSections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingConfiguration {

    @Bean
    Topics topics(
            @Value("${calmdesk.facts.topic}") String facts, @Value("${calmdesk.settings.topic}") String settings) {
        return new Topics(facts, settings);
    }

    @Bean
    SettingKind settingKind(Topics topics) {
        return new SettingKind(topics);
    }

    @Bean
    SettingItems settingItems(DossierStore store, SettingKind kind) {
        Dossiers<SettingItem, SettingFact> dossiers = store.open(kind);
        return new SettingItems(dossiers, new MongoSettingSections(dossiers));
    }
}
