package io.calmdesk.crises.room;

import io.calmdesk.dossier.reading.ReplayTopic;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The crisis room as tests meet it: over HTTP and by facts of cases, for one of two businesses. */
public final class Room {

    /** A restaurant, and a hotel that must never see anything of it; new ones each run. */
    public static final StandardTenant RESTAURANT = business(StandardTenants.RESTAURANT.slug());

    public static final StandardTenant HOTEL = business(StandardTenants.HOTEL.slug());

    private static final String RUN = Ids.next().substring(24);
    public static final String CASE_FACTS = "it." + RUN + ".case.facts";
    static final String CASE_REPLAY = ReplayTopic.of(CASE_FACTS, "crisis-service");
    public static final String CRISIS_FACTS = "it." + RUN + ".crisis.facts";

    private static final Set<Integer> OPEN = ConcurrentHashMap.newKeySet();

    private Room() {}

    /** What the service gets in place of its own. */
    @TestConfiguration
    public static class Beans {

        /** Starts at the real time: MongoDB forgets by its own clock. */
        @Bean
        SettableClock clock() {
            return SettableClock.at(InstantSource.system().instant());
        }
    }

    /** Gives the run topics of its own, and takes them away at the end. */
    static final class OwnTopics implements BeforeAllCallback {

        private static boolean made;

        @Override
        public synchronized void beforeAll(ExtensionContext context) {
            if (made) {
                return;
            }
            System.setProperty("calmdesk.crises.case-facts-topic", CASE_FACTS);
            System.setProperty("calmdesk.crises.facts-topic", CRISIS_FACTS);
            withAdmin(admin -> admin.createTopics(List.of(
                            new NewTopic(CASE_FACTS, 6, (short) 1),
                            new NewTopic(CASE_REPLAY, 6, (short) 1),
                            new NewTopic(CRISIS_FACTS, 12, (short) 1)))
                    .all()
                    .get());
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> withAdmin(admin -> admin.deleteTopics(List.of(CASE_FACTS, CASE_REPLAY, CRISIS_FACTS))
                                    .all()
                                    .get()),
                            "remove-topics"));
            made = true;
        }

        private interface Work {
            void with(Admin admin) throws InterruptedException, ExecutionException;
        }

        private static void withAdmin(Work work) {
            try (Admin admin = Admin.create(
                    Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
                work.with(admin);
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Publishes the businesses' settings before the first test and waits until they are served. */
    static final class Opening implements TestExecutionListener {

        @Override
        public void beforeTestClass(TestContext context) {
            Environment environment = context.getApplicationContext().getEnvironment();
            if (OPEN.add(environment.getRequiredProperty("local.server.port", Integer.class))) {
                know(context.getApplicationContext().getBean(SettingsCopy.class), RESTAURANT, HOTEL);
            }
        }
    }

    /** Tells the service of businesses and waits until it knows them. */
    public static void know(SettingsCopy settings, StandardTenant... businesses) {
        PublishedTenants.publish(businesses);
        // The topic is read from its beginning, with all that earlier runs have left on it.
        within(Duration.ofMinutes(1), () -> List.of(businesses).stream().allMatch(it -> settings.complete(it.id())));
    }

    /** Waits, at most fifteen seconds, until something holds. */
    public static void eventually(BooleanSupplier holds) {
        within(Duration.ofSeconds(45), holds);
    }

    private static void within(Duration patience, BooleanSupplier holds) {
        Instant end = InstantSource.system().instant().plus(patience);
        while (!holds.getAsBoolean()) {
            if (InstantSource.system().instant().isAfter(end)) {
                throw new AssertionError("did not come about within " + patience);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** A business nobody has seen before; the approver is its crisis commander as well. */
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
                person("commander", mark, Role.APPROVER, Role.CRISIS_COMMANDER),
                person("till", mark, Role.FRONT_LINE, Role.CS_AGENT));
    }

    private static StandardPerson person(String name, String mark, Role... roles) {
        return new StandardPerson(Ids.next(), name, name + "-" + mark + "@calmdesk.test", List.of(roles));
    }
}
