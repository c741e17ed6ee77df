package io.calmdesk.reports;

import io.calmdesk.dossier.reading.ReplayTopic;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What surrounds the service in its tests: businesses with their settings told, and topics of this run's own. */
public final class Bed {

    private static final String RUN = Ids.next().substring(24);
    public static final String CASE_FACTS = "it." + RUN + ".case.facts";
    public static final String CRISIS_FACTS = "it." + RUN + ".crisis.facts";
    private static final List<String> TOPICS = List.of(
            CASE_FACTS,
            CRISIS_FACTS,
            ReplayTopic.of(CASE_FACTS, "reporting-service"),
            ReplayTopic.of(CRISIS_FACTS, "reporting-service"));

    private Bed() {}

    /** What the service is started with, so that runs beside each other do not meet. */
    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("calmdesk.topics.case-facts", CASE_FACTS);
        settings.put("calmdesk.topics.crisis-facts", CRISIS_FACTS);
        settings.put("calmdesk.settings.group-suffix", "-" + RUN);
        return settings;
    }

    /** A business nobody has seen before whose settings have been told to everybody who listens. */
    public static StandardTenant knownBusiness(String slug) {
        StandardTenant business = business(slug);
        PublishedTenants.publish(business);
        return business;
    }

    /** A business nobody has seen before; its settings are not told yet. */
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

    /** Makes the topics that would be there on a running desk, and removes them when the tests are over. */
    static void makeTopics() {
        admin(admin -> admin.createTopics(TOPICS.stream()
                        .map(name -> new NewTopic(name, 3, (short) 1))
                        .toList())
                .all()
                .get());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> admin(admin -> admin.deleteTopics(TOPICS).all().get()), "remove-topics"));
    }

    private interface Work {
        void on(Admin admin) throws InterruptedException, ExecutionException;
    }

    private static void admin(Work work) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            work.on(admin);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
