package io.calmdesk.casedesk.desk;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The desk as tests meet it: over HTTP, as somebody of one of two businesses. */
public final class Desk {

    /** A restaurant, and a hotel that must never see anything of it; new ones each run. */
    public static final StandardTenant RESTAURANT = ownCopy(StandardTenants.RESTAURANT);

    public static final StandardTenant HOTEL = ownCopy(StandardTenants.HOTEL);

    private static final Set<Integer> OPEN = ConcurrentHashMap.newKeySet();

    private Desk() {}

    /** What the service gets in place of its own. */
    @TestConfiguration
    static class Beans {

        /** Starts at the real time: MongoDB forgets expired claims by its own clock. */
        @Bean
        SettableClock clock() {
            return SettableClock.at(InstantSource.system().instant());
        }
    }

    /** Publishes the businesses' settings before the first test and waits until they are served. */
    static final class Opening implements TestExecutionListener {

        @Override
        public void beforeTestClass(TestContext context) {
            Environment environment = context.getApplicationContext().getEnvironment();
            if (OPEN.add(environment.getRequiredProperty("local.server.port", Integer.class))) {
                PublishedTenants.publish(RESTAURANT, HOTEL);
                SettingsCopy settings = context.getApplicationContext().getBean(SettingsCopy.class);
                // The topic is read from its beginning, with all that earlier runs have left on it.
                within(
                        Duration.ofMinutes(1),
                        () -> settings.complete(RESTAURANT.id()) && settings.complete(HOTEL.id()));
            }
        }
    }

    /** Waits, at most ten seconds, until something holds. */
    public static void eventually(BooleanSupplier holds) {
        within(Duration.ofSeconds(10), holds);
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

    private static StandardTenant ownCopy(StandardTenant of) {
        String slug = of.slug() + "-" + Ids.next().substring(28);
        return new StandardTenant(
                new TenantId(Ids.next()),
                slug,
                of.name(),
                own(of.admin()),
                own(of.lead()),
                own(of.agent()),
                own(of.waiter()),
                own(of.approver()),
                own(of.apiClient()));
    }

    private static StandardPerson own(StandardPerson of) {
        return new StandardPerson(Ids.next(), of.name(), of.email(), List.<Role>copyOf(of.roles()));
    }
}
