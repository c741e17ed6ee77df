package io.calmdesk.tenants.setting;

import io.calmdesk.dossier.store.DossierStore;
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
        return new SettingItems(store.open(kind));
    }
}
