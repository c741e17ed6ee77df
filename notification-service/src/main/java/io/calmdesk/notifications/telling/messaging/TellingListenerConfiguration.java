package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.notifications.telling.TellingPeople;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TellingListenerConfiguration {

    @Bean
    FactSubscription promiseMarks(
            TellingPeople telling, @Value("${calmdesk.topics.case-facts:calmdesk.case.facts}") String topic) {
        return FactSubscription.named("promise-marks", topic)
                .on(MarkReader.TYPE, fact -> telling.tell(MarkReader.read(fact)))
                .withReplay();
    }

    @Bean
    FactSubscription crises(
            TellingPeople telling, @Value("${calmdesk.topics.crisis-facts:calmdesk.crisis.facts}") String topic) {
        return FactSubscription.named("crises", topic)
                .on(CrisisReader.OPENED, fact -> telling.tell(CrisisReader.opened(fact)))
                .on(
                        CrisisReader.CASE_LINKED,
                        fact -> CrisisReader.caseLinked(fact).ifPresent(telling::tell))
                .on(CrisisReader.RAISED, fact -> telling.tell(CrisisReader.raised(fact)))
                .on(CrisisReader.MARK, fact -> telling.tell(CrisisReader.mark(fact)))
                .withReplay();
    }
}
