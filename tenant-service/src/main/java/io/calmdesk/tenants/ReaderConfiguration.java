package io.calmdesk.tenants;

import io.calmdesk.tenants.reader.AppliedReports;
import io.calmdesk.tenants.reader.SettingsReaders;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    SettingsReaders settingsReaders(
            AppliedReports reports,
            ReaderProperties properties,
            @Value("${spring.application.name}") String ourselves) {
        List<String> services = new ArrayList<>(properties.readers());
        // Our own requests are let in by the same copy.
        services.add(ourselves);
        return new SettingsReaders(reports, services);
    }
}
