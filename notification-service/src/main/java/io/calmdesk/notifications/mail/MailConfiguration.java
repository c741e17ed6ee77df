package io.calmdesk.notifications.mail;

import io.calmdesk.settings.People;
import io.calmdesk.settings.Profiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    MailCourier mailCourier(MailProperties properties, People people, Profiles profiles) {
        return new MailCourier(properties, new SettingsAddressees(people, profiles));
    }
}
