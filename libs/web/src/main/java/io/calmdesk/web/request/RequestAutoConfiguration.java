package io.calmdesk.web.request;

import io.calmdesk.settings.MasterKey;
import io.calmdesk.web.Correlation;
import io.calmdesk.web.KeyedHash;
import io.calmdesk.web.WebProperties;
import io.micrometer.context.ContextRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What is done to a request on its way to a controller. */
@AutoConfiguration(afterName = "io.calmdesk.settings.SettingsAutoConfiguration")
@EnableConfigurationProperties(WebProperties.class)
class RequestAutoConfiguration {

    static final String TENANT = "tenant";

    RequestAutoConfiguration() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new LoggingContext(Correlation.KEY));
        ContextRegistry.getInstance().registerThreadLocalAccessor(new LoggingContext(TENANT));
    }

    @Bean
    CorrelationFilter correlationFilter() {
        return new CorrelationFilter();
    }

    @Bean
    BodyLimitFilter bodyLimitFilter(WebProperties properties) {
        return new BodyLimitFilter(properties.bodyLimit().toBytes());
    }

    @Bean
    IdempotencyFilter idempotencyFilter(MasterKey masterKey) {
        return new IdempotencyFilter(new KeyedHash(masterKey.derive("request-bodies")));
    }

    @Bean
    WebFluxConfigurer controllerArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                ControllerArguments.all().forEach(resolvers::addCustomResolver);
            }
        };
    }
}
