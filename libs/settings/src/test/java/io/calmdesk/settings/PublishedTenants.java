package io.calmdesk.settings;

import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells the settings of the standard tenants on the real topic, as tenant-service would after their sign-up. */
public final class PublishedTenants {

    private static final List<String> KINDS = List.of(
            "complaint",
            "enquiry",
            "repair",
            "help",
            "suggestion",
            "praise",
            "decoration",
            "move-in",
            "return",
            "lost-report",
            "found-item",
            "damage",
            "injury",
            "insurance-claim",
            "service-task");

    private PublishedTenants() {}

    /** Publishes every section of these tenants; each call is a newer version than all before it. */
    public static void publish(StandardTenant... tenants) {
        Infrastructure servers = Infrastructure.shared();
        makeTopics(servers);
        KeyWrapping wrapping = new KeyWrapping(MasterKey.of(servers.masterKey()));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.kafkaBootstrap(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (StandardTenant tenant : tenants) {
                for (SettingsMessage message : messages(tenant, wrapping)) {
                    producer.send(new ProducerRecord<>(
                            SettingsTopic.NAME,
                            SettingsTopic.partition(tenant.id(), SettingsTopic.PARTITIONS),
                            message.key(),
                            message.value()));
                }
            }
        }
    }

    /** Publishes a newer deadline policy of one kind: this allowance, in elapsed time. */
    public static void publishDeadline(StandardTenant tenant, String kind, Duration allowance) {
        publish(new SettingRecord(tenant.id(), Sections.DEADLINES, kind, newest(), deadline(kind, allowance)));
    }

    /** Publishes that a person has left. */
    public static void publishRemoval(StandardTenant tenant, StandardPerson person) {
        publish(Person.removal(tenant.id(), person.actor(), newest()));
    }

    private static void publish(SettingRecord setting) {
        Infrastructure servers = Infrastructure.shared();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers.kafkaBootstrap(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    SettingsTopic.NAME,
                    SettingsTopic.partition(setting.tenant(), SettingsTopic.PARTITIONS),
                    setting.key(),
                    setting.value()));
        }
    }

    private static List<SettingsMessage> messages(StandardTenant tenant, KeyWrapping wrapping) {
        long version = newest();
        Map<String, Object> keys = wrapping.newKeys(tenant.id());
        Sealer sealer = wrapping.sealer(tenant.id(), keys);
        List<SettingsMessage> messages = new ArrayList<>();
        messages.add(wrapping.toRecord(tenant.id(), version, keys));
        messages.add(new Profile(
                        tenant.id(),
                        tenant.slug(),
                        List.of(),
                        tenant.name(),
                        "zh-CN",
                        "Asia/Shanghai",
                        List.of("R"),
                        tenant.admin().actor())
                .toRecord(version));
        for (StandardPerson person : tenant.everybody()) {
            Person.Kind kind = person.equals(tenant.apiClient()) ? Person.Kind.API_CLIENT : Person.Kind.PERSON;
            messages.add(new Person(
                            tenant.id(),
                            person.actor(),
                            kind,
                            Set.copyOf(person.roles()),
                            true,
                            "zh-CN",
                            person.name(),
                            kind == Person.Kind.PERSON ? person.email() : null)
                    .toRecord(version, sealer));
        }
        messages.add(item(tenant, Sections.CALENDARS, calendar(), version));
        messages.add(item(tenant, Sections.LADDERS, ladder(), version));
        messages.add(item(tenant, Sections.CATEGORIES, categories(), version));
        for (String kind : KINDS) {
            messages.add(new SettingRecord(
                    tenant.id(), Sections.DEADLINES, kind, version, deadline(kind, Duration.ofHours(24))));
        }
        messages.addAll(manifests(messages));
        return messages;
    }

    private static List<SettingsManifest> manifests(List<SettingsMessage> messages) {
        Map<String, Map<String, Long>> sections = new LinkedHashMap<>();
        for (SettingsMessage message : messages) {
            if (message instanceof SettingRecord it && !it.section().equals(Sections.PEOPLE)) {
                sections.computeIfAbsent(it.section(), any -> new LinkedHashMap<>())
                        .put(it.item(), it.version());
            }
        }
        return sections.entrySet().stream()
                .map(it -> new SettingsManifest(messages.getFirst().tenant(), it.getKey(), it.getValue()))
                .toList();
    }

    private static SettingRecord item(StandardTenant tenant, String section, Map<String, Object> data, long version) {
        return new SettingRecord(tenant.id(), section, Sections.DEFAULT, version, data);
    }

    private static Map<String, Object> deadline(String kind, Duration allowance) {
        return Map.of(
                "kind",
                kind,
                "promise",
                "solution",
                "class",
                "outward",
                "allowance",
                allowance.toString(),
                "counting",
                "elapsed");
    }

    private static Map<String, Object> calendar() {
        Map<String, Object> hours = new LinkedHashMap<>();
        for (DayOfWeek day : List.of(DayOfWeek.values()).subList(0, 5)) {
            hours.put(day.name(), List.of(List.of("09:00", "18:00")));
        }
        return Map.of(
                "timeZone",
                "Asia/Shanghai",
                "hours",
                hours,
                "holidays",
                List.of("2026-10-01", "2026-10-02"),
                "workdays",
                List.of("2026-10-10"));
    }

    private static Map<String, Object> ladder() {
        return Map.of(
                "marks",
                List.of(
                        Map.of("share", 50, "tell", List.of("owner")),
                        Map.of("share", 80, "tell", List.of("owner")),
                        Map.of("share", 100, "tell", List.of("cs-lead")),
                        Map.of("share", 150, "tell", List.of("approver"))),
                "channels",
                List.of("email", "stream"));
    }

    private static Map<String, Object> categories() {
        return Map.of(
                "items",
                List.of(
                        Map.of("code", "food", "names", Map.of("zh-CN", "菜品", "zh-TW", "菜色", "en", "Food")),
                        Map.of("code", "service", "names", Map.of("zh-CN", "服务", "zh-TW", "服務", "en", "Service"))));
    }

    private static long newest() {
        return InstantSource.system().millis();
    }

    private static void makeTopics(Infrastructure servers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrap()))) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            if (!there.contains(SettingsTopic.NAME)) {
                missing.add(new NewTopic(SettingsTopic.NAME, SettingsTopic.PARTITIONS, (short) 1)
                        .configs(Map.of("cleanup.policy", "compact")));
            }
            if (!there.contains(SettingsTopic.APPLIED)) {
                missing.add(new NewTopic(SettingsTopic.APPLIED, 1, (short) 1));
            }
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
