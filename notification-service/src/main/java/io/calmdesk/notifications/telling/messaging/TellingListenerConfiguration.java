package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.notifications.telling.TellingOfMarks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TellingListenerConfiguration {

    @Bean
    FactSubscription promiseMarks(
            TellingOfMarks telling, @Value("${calmdesk.topics.case-facts:calmdesk.case.facts}") String topic) {
        return FactSubscription.named("promise-marks", topic)
                .on(MarkReader.TYPE, fact -> telling.tell(MarkReader.read(fact)));
    }
}
