package io.calmdesk.notifications;

import io.calmdesk.dossier.reading.ReplayTopic;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.settings.SettingsTopic;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What surrounds the service in its tests: businesses with their settings told, and facts on topics of this run's own. */
public final class Bed {

    private static final String RUN = Ids.next().substring(24);
    public static final String CASE_FACTS = "it." + RUN + ".case.facts";
    public static final String CRISIS_FACTS = "it." + RUN + ".crisis.facts";
    public static final String NOTIFICATION_FACTS = "it." + RUN + ".notification.facts";

    /** What owners of facts tell this service again. */
    static final Facts CASE_REPLAY = new Facts(replayed(CASE_FACTS));

    static final Facts CRISIS_REPLAY = new Facts(replayed(CRISIS_FACTS));

    private Bed() {}

    private static String replayed(String facts) {
        return ReplayTopic.of(facts, "notification-service");
    }

    /** What the service is started with, so that runs beside each other do not meet. */
    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("calmdesk.topics.case-facts", CASE_FACTS);
        settings.put("calmdesk.topics.crisis-facts", CRISIS_FACTS);
        settings.put("calmdesk.topics.notification-facts", NOTIFICATION_FACTS);
        settings.put("calmdesk.settings.group-suffix", "-" + RUN);
        settings.put("calmdesk.stream.heartbeat", "1500ms");
        settings.put("calmdesk.delivery.sweep", "100ms");
        settings.put("calmdesk.delivery.lease", "2s");
        settings.put("calmdesk.delivery.channel-pause", "200ms");
        settings.put("calmdesk.delivery.channel-pause-limit", "500ms");
        // What is followed is followed into SeenSpans, and nobody is told.
        settings.put("CALMDESK_OTLP_ENDPOINT", "nobody");
        settings.put("management.tracing.export.otlp.enabled", "false");
        settings.put("management.opentelemetry.tracing.export.schedule-delay", "100ms");
        return settings;
    }

    /** A business nobody has seen before, with a person for each common role; its settings are not told yet. */
    public static StandardTenant business(String slug) {
        return business(slug, Role.APPROVER);
    }

    /** The same, with an approver who holds these roles. */
    static StandardTenant business(String slug, Role... approver) {
        String mark = Ids.next().substring(24);
        return new StandardTenant(
                new TenantId(Ids.next()),
                slug + "-" + mark,
                slug,
                person("admin", mark, Role.TENANT_ADMIN),
                person("lead", mark, Role.CS_LEAD),
                person("agent", mark, Role.CS_AGENT),
                person("waiter", mark, Role.FRONT_LINE),
                person("approver", mark, approver),
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

    /** Publishes a newer ladder, whose marks are told by these channels. */
    static void publishLadder(TenantId tenant, String... channels) {
        var ladder = new SettingRecord(
                tenant,
                Sections.LADDERS,
                Sections.DEFAULT,
                InstantSource.system().millis(),
                Map.of(
                        "marks",
                        List.of(Map.of("share", 100, "tell", List.of("cs-lead"))),
                        "channels",
                        List.of(channels)));
        Facts.send(new ProducerRecord<>(
                SettingsTopic.NAME,
                SettingsTopic.partition(tenant, SettingsTopic.PARTITIONS),
                ladder.key(),
                ladder.value()));
    }

    /** Publishes a fact of a case as case-service does. */
    public static void publish(TenantId tenant, String caseId, long number, String type, String json) {
        new Facts(CASE_FACTS).publish(tenant, caseId, number, type, json);
    }

    /** Publishes a fact of a crisis as crisis-service does. */
    public static void publishOfCrisis(TenantId tenant, String crisisId, long number, String type, String json) {
        new Facts(CRISIS_FACTS).publish(tenant, crisisId, number, type, json);
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
        new Facts(CASE_FACTS).publishMark(tenant, caseId, number, share, owner, tell);
    }

    public static Map<String, String> desk() {
        return Map.of("kind", "role", "role", "cs-lead");
    }

    public static Map<String, String> owner(StandardPerson person) {
        return Map.of("kind", "person", "id", person.actor());
    }

    /** Makes the topics that would be there on a running desk, and removes them when the tests are over. */
    static void makeTopics(String caseFacts, String crisisFacts, String notificationFacts) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            List<NewTopic> topics = List.of(
                    new NewTopic(caseFacts, 3, (short) 1),
                    new NewTopic(replayed(caseFacts), 3, (short) 1),
                    new NewTopic(crisisFacts, 3, (short) 1),
                    new NewTopic(replayed(crisisFacts), 3, (short) 1),
                    new NewTopic(notificationFacts, 12, (short) 1));
            admin.createTopics(topics).all().get();
            List<String> names = topics.stream().map(NewTopic::name).toList();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removeTopics(names), "remove-topics"));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void removeTopics(List<String> topics) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            admin.deleteTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
