package io.calmdesk.notifications.telling.settings;

import io.calmdesk.notifications.telling.ListingNotifications;
import io.calmdesk.notifications.telling.Notifications;
import io.calmdesk.notifications.telling.Senders;
import io.calmdesk.notifications.telling.TellingPeople;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.SettingsCopy;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TellingConfiguration {

    @Bean
    TellingPeople tellingPeople(
            People people,
            Profiles profiles,
            SettingsCopy settings,
            Notifications notifications,
            Senders senders,
            InstantSource clock) {
        return new TellingPeople(
                new SettingsStaff(people, profiles), new SettingsLadders(settings), notifications, senders, clock);
    }

    @Bean
    ListingNotifications listingNotifications(Notifications notifications) {
        return new ListingNotifications(notifications);
    }
}
