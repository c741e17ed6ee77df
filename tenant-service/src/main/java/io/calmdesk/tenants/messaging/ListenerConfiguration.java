package io.calmdesk.tenants.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** What a listener could not write down it reads again until it can: a record that is skipped is never told again. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    private static final long PAUSE_MILLIS = 500;

    @Bean
    CommonErrorHandler readAgain() {
        return new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
