package io.calmdesk.notifications;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** What surrounds the service in its tests: businesses with their settings told, and facts on topics of this run's own. */
public final class Bed {

    private static final String RUN = Ids.next().substring(24);
    public static final String CASE_FACTS = "it." + RUN + ".case.facts";
    public static final String NOTIFICATION_FACTS = "it." + RUN + ".notification.facts";

    private static final class Shared {
        static final KafkaProducer<String, byte[]> PRODUCER = producer();
    }

    private Bed() {}

    /** What the service is started with, so that runs beside each other do not meet. */
    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("calmdesk.topics.case-facts", CASE_FACTS);
        settings.put("calmdesk.topics.notification-facts", NOTIFICATION_FACTS);
        settings.put("calmdesk.settings.group-suffix", "-" + RUN);
        settings.put("calmdesk.stream.heartbeat", "1500ms");
        settings.put("calmdesk.delivery.sweep", "100ms");
        settings.put("calmdesk.delivery.lease", "2s");
        settings.put("calmdesk.delivery.channel-pause", "200ms");
        settings.put("calmdesk.delivery.channel-pause-limit", "500ms");
        return settings;
    }

    /** A business nobody has seen before, with a person for each common role; its settings are not told yet. */
    public static StandardTenant business(String slug) {
        String mark = Ids.next().substring(24);
        return new StandardTenant(
                new TenantId(Ids.next()),
                slug + "-" + mark,
                slug,
                person("admin", mark, Role.TENANT_ADMIN),
                person("lead", mark, Role.CS_LEAD),
                person("agent", mark, Role.CS_AGENT),
                person("waiter", mark, Role.FRONT_LINE),
                person("approver", mark, Role.APPROVER),
                person("till", mark, Role.FRONT_LINE, Role.CS_AGENT));
    }

    private static StandardPerson person(String name, String mark, Role... roles) {
        return new StandardPerson(Ids.next(), name, name + "-" + mark + "@calmdesk.test", List.of(roles));
    }

    /** A business whose settings have been told to everybody who listens. */
    public static StandardTenant knownBusiness(String slug) {
        StandardTenant business = business(slug);
        PublishedTenants.publish(business);
        return business;
    }

    /** Publishes a fact of a case as case-service does. */
    public static void publish(TenantId tenant, String caseId, long number, String type, String json) {
        var record = new ProducerRecord<>(CASE_FACTS, caseId, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        caseId + "/" + number,
                        "ce_source",
                        "/calmdesk/case-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        caseId,
                        "ce_time",
                        Instant.EPOCH.toString(),
                        "ce_tenantid",
                        tenant.value(),
                        "ce_number",
                        Long.toString(number),
                        "ce_prevhash",
                        "0".repeat(64),
                        "ce_lineage",
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            Shared.PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes as the first fact of a new case that a promise has come to a mark; returns the case's id. */
    public static String publishMark(TenantId tenant, int share, Map<String, String> owner, String... tell) {
        String caseId = Ids.next();
        publishMark(tenant, caseId, 1, share, owner, tell);
        return caseId;
    }

    /** Publishes that a promise has come to a mark. */
    public static void publishMark(
            TenantId tenant, String caseId, long number, int share, Map<String, String> owner, String... tell) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("happenedAt", "2026-11-02T04:00:00Z");
        data.put("by", "clock");
        data.put("promise", Ids.next());
        data.put("label", "solution");
        data.put("share", share);
        data.put("covers", List.of(share));
        data.put("dueAt", "2026-11-02T04:00:00Z");
        data.put("tell", List.of(tell));
        data.put("owner", owner);
        data.put("caseNumber", "C-" + caseId.substring(30));
        data.put("state", "received");
        data.put("severity", "general");
        publish(
                tenant,
                caseId,
                number,
                "calmdesk.case.promise-mark-reached.v1",
                JsonMapper.shared().writeValueAsString(data));
    }

    public static Map<String, String> desk() {
        return Map.of("kind", "role", "role", "cs-lead");
    }

    public static Map<String, String> owner(StandardPerson person) {
        return Map.of("kind", "person", "id", person.actor());
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Makes the topic that case-service would have made. */
    static void makeTopics() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            admin.createTopics(List.of(
                            new NewTopic(CASE_FACTS, 3, (short) 1), new NewTopic(NOTIFICATION_FACTS, 12, (short) 1)))
                    .all()
                    .get();
            Runtime.getRuntime().addShutdownHook(new Thread(Bed::removeTopics, "remove-topics"));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void removeTopics() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            admin.deleteTopics(List.of(CASE_FACTS, NOTIFICATION_FACTS)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
