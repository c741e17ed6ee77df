package io.calmdesk.tenants.messaging;

import io.calmdesk.dossier.engine.Outage;
import io.calmdesk.kernel.Blame;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.apiclient.RevokingApiClient;
import io.calmdesk.tenants.people.AligningPerson;
import io.calmdesk.tenants.signup.ResumingSignUp;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Does what our own dossiers ask for when they wake up. All of it may be done twice, and what fails is asked for
 * again by the dossier itself, so that a fact is never held up; only while the database is away does it wait.
 */
@Component
class OwnFactsListener {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFactsListener.class);

    private final ResumingSignUp signUps;
    private final AligningPerson people;
    private final RevokingApiClient clients;

    OwnFactsListener(ResumingSignUp signUps, AligningPerson people, RevokingApiClient clients) {
        this.signUps = signUps;
        this.people = people;
        this.clients = clients;
    }

    @KafkaListener(
            id = "own-facts",
            idIsGroup = false,
            groupId = "tenant-service-own-facts${calmdesk.settings.group-suffix:}",
            topics = "${calmdesk.facts.topic}",
            properties = {
                "auto.offset.reset=earliest",
                "max.poll.records=10",
                "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
            })
    void on(ConsumerRecord<String, byte[]> fact) {
        String type = header(fact, "ce_type");
        try (var _ = MDC.putCloseable("tenant", header(fact, "ce_tenantid"))) {
            carryOut(type, fact);
        } catch (RuntimeException e) {
            if (Outage.ofDatabase(e)) {
                throw e;
            }
            LOG.atWarn()
                    .addKeyValue("failure", Blame.of(e))
                    .addKeyValue("type", type)
                    .addKeyValue("dossier", fact.key())
                    .log("What a dossier asked for failed; it will ask again.");
        }
    }

    private void carryOut(String type, ConsumerRecord<String, byte[]> fact) {
        switch (type) {
            case "calmdesk.tenant.sign-up-resumed.v1" -> signUps.resume(tenant(fact));
            case "calmdesk.tenant.sign-up-lapsed.v1" -> signUps.release(tenant(fact));
            case "calmdesk.tenant.person-alignment-due.v1" -> people.align(tenant(fact), fact.key());
            case "calmdesk.tenant.api-client-revoked.v1", "calmdesk.tenant.api-client-tidying-due.v1" ->
                clients.tidy(tenant(fact), fact.key());
            default -> {
                // told to others only
            }
        }
    }

    private static TenantId tenant(ConsumerRecord<String, byte[]> fact) {
        return new TenantId(header(fact, "ce_tenantid"));
    }

    private static String header(ConsumerRecord<String, byte[]> fact, String name) {
        Header header = fact.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
