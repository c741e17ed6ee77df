package io.calmdesk.settings;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Gives a service its copy of the settings and the keys in it. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(SettingsProperties.class)
class SettingsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MasterKey masterKey(Environment environment) {
        return MasterKey.of(environment.getProperty("calmdesk.master-key", ""));
    }

    @Bean
    KeyWrapping keyWrapping(MasterKey masterKey) {
        return new KeyWrapping(masterKey);
    }

    @Bean
    SettingsStore settingsStore(MongoDatabaseFactory database) {
        return new SettingsStore(database.getMongoDatabase().getCollection(SettingsStore.COLLECTION));
    }

    @Bean
    SettingsCopy settingsCopy(SettingsStore store, SettingsProperties properties) {
        return new SettingsCopy(store, properties.required());
    }

    @Bean
    TenantKeys tenantKeys(SettingsStore store, KeyWrapping wrapping) {
        return new TenantKeys(store, wrapping);
    }

    @Bean
    Profiles profiles(SettingsStore store) {
        return new Profiles(store);
    }

    @Bean
    People people(SettingsStore store, TenantKeys keys, SettingsProperties properties) {
        return new People(store, keys, properties.required());
    }
}
