package io.calmdesk.casedesk;

import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.intake.Businesses;
import io.calmdesk.casedesk.intake.FollowingCase;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.settings.TenantKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the public door together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Businesses businesses(Profiles profiles, SettingsCopy settings) {
        return new Businesses(profiles, settings);
    }

    @Bean
    FollowingCase followingCase(
            CaseFiles cases, TenantKeys keys, Profiles profiles, @Value("${calmdesk.public-url}") String publicUrl) {
        return new FollowingCase(cases, keys, profiles, publicUrl);
    }
}
