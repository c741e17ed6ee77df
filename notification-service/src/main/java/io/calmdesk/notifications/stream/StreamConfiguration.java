package io.calmdesk.notifications.stream;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    LiveStream liveStream(InstantSource clock) {
        return new LiveStream(clock);
    }

    @Bean
    StreamBeat streamBeat(LiveStream stream, @Value("${calmdesk.stream.heartbeat:15s}") Duration heartbeat) {
        return new StreamBeat(stream, heartbeat);
    }
}
