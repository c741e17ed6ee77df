package io.calmdesk.notifications.delivery;

import io.calmdesk.kernel.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {

    @Bean
    Deliveries deliveries(
            List<Courier> couriers,
            DeliveryQueue queue,
            DeliveryProperties properties,
            MeterRegistry registry,
            InstantSource clock) {
        // Another name after each start: leases of the run before are nobody's and run out.
        String holder = Ids.next();
        DeliveryMeters meters = new DeliveryMeters(registry, clock);
        return new Deliveries(couriers.stream()
                .map(courier -> new ChannelSender(courier, queue, properties, meters, clock, holder))
                .toList());
    }

    @Bean
    ChannelsHealth channels(Deliveries deliveries) {
        return new ChannelsHealth(deliveries);
    }
}
