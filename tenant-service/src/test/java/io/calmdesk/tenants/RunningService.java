package io.calmdesk.tenants;

import com.mongodb.MongoTimeoutException;
import io.calmdesk.kernel.Ids;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.signup.Checkpoint;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.WithInfrastructure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service as it runs, once for all tests of this JVM, on topics of its own. Beside it reads one more service, so
 * that a write has somebody to wait for.
 */
@WithInfrastructure
@SpringBootTest(classes = TenantServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(RunningService.Levers.class)
public abstract class RunningService {

    /** Sets this JVM's topics and groups apart from those of others on the same servers. */
    protected static final String RUN = "it-" + Ids.next().substring(24);

    protected static final String FACTS = RUN + ".facts";
    protected static final String SETTINGS = RUN + ".settings";
    protected static final String APPLIED = RUN + ".applied";

    @LocalServerPort
    private int port;

    @Autowired
    protected Crashes crashes;

    @Autowired
    protected MovableClock clock;

    protected TestDesk desk;

    @DynamicPropertySource
    static void ownTopics(DynamicPropertyRegistry properties) {
        properties.add("calmdesk.facts.topic", () -> FACTS);
        properties.add("calmdesk.settings.topic", () -> SETTINGS);
        properties.add("calmdesk.settings.applied-topic", () -> APPLIED);
        properties.add("calmdesk.settings.group-suffix", () -> "-" + RUN);
        properties.add("calmdesk.settings.readers", () -> OtherReader.NAME);
    }

    @BeforeEach
    void enter() {
        OtherReader.shared(Infrastructure.shared().kafkaBootstrap(), APPLIED).awake();
        desk = new TestDesk(port);
    }

    @AfterEach
    void leave() {
        crashes.never();
        clock.reset();
        OtherReader.shared(Infrastructure.shared().kafkaBootstrap(), APPLIED).awake();
    }

    /** Lets the other reader fall asleep: from now on it takes nothing over. */
    protected void otherReaderSleeps() {
        OtherReader.shared(Infrastructure.shared().kafkaBootstrap(), APPLIED).asleep();
    }

    /** Wakes the other reader, which then takes over what it missed. */
    protected void otherReaderWakes() {
        OtherReader.shared(Infrastructure.shared().kafkaBootstrap(), APPLIED).awake();
    }

    /** Where a test may take hold of the service. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Levers {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        Crashes crashes() {
            return new Crashes();
        }

        @Bean
        @Primary
        Accounts mortalAccounts(@Qualifier("accounts") Accounts accounts, Crashes crashes) {
            return (Accounts) Proxy.newProxyInstance(
                    Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("ensureMember")) {
                            crashes.accountsAreTold();
                        }
                        try {
                            return method.invoke(accounts, arguments);
                        } catch (InvocationTargetException refused) {
                            throw refused.getCause();
                        }
                    });
        }
    }

    /** The real time, moved on by what a test asks for. */
    public static final class MovableClock implements InstantSource {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        /** Moves on. */
        public void advance(Duration by) {
            ahead.updateAndGet(before -> before.plus(by));
        }

        /** Back to the real time. */
        void reset() {
            ahead.set(Duration.ZERO);
        }

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(ahead.get());
        }
    }

    /** Lets a sign-up die right after a step, once, as if the process had been killed. */
    public static final class Crashes implements Checkpoint {

        private final Set<String> before = ConcurrentHashMap.newKeySet();
        private final AtomicReference<@Nullable Throwable> beforeAccounts = new AtomicReference<>();
        private volatile @Nullable Step after;

        /** The next sign-up that comes to this step; those under way already are left in peace. */
        public void onceAfter(Step step) {
            after = step;
        }

        /** The next time Keycloak is to be told of a member, the process dies before it is. */
        public void onceBeforeAccountsAreTold() {
            beforeAccounts.set(new Killed());
        }

        /** The next time Keycloak is to be told of a member, the database is away, once. */
        public void onceWithoutDatabase() {
            beforeAccounts.set(new MongoTimeoutException("away"));
        }

        /** Not any more. */
        public void never() {
            after = null;
            beforeAccounts.set(null);
        }

        void accountsAreTold() {
            switch (beforeAccounts.getAndSet(null)) {
                case null -> {}
                case RuntimeException away -> throw away;
                case Killed killed -> throw killed;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }

        @Override
        public void passed(String signUp, Step step) {
            if (after == null) {
                before.add(signUp);
            } else if (step == after && !before.contains(signUp)) {
                after = null;
                before.add(signUp);
                throw new Killed();
            }
        }
    }

    /** Nobody catches it, like a kill. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
