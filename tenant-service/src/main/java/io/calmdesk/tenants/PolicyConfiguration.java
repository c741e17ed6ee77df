package io.calmdesk.tenants;

import io.calmdesk.tenants.policy.SettingPolicies;
import io.calmdesk.tenants.reader.SettingsReaders;
import io.calmdesk.tenants.setting.SettingItems;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    SettingPolicies settingPolicies(
            SettingItems items, SettingsReaders readers, ReaderProperties properties, InstantSource clock) {
        return new SettingPolicies(items, readers, properties.patience(), clock);
    }
}
