package io.calmdesk.web;

import io.calmdesk.settings.MasterKey;
import io.calmdesk.settings.People;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The edge of a service, complete: a service adds its controllers and its public paths. */
@AutoConfiguration(afterName = "io.calmdesk.settings.SettingsAutoConfiguration")
@EnableConfigurationProperties(WebProperties.class)
class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Callers callers(People people) {
        return new Callers(people);
    }

    @Bean
    Cursors cursors(MasterKey masterKey) {
        return new Cursors(masterKey);
    }
}
