package io.calmdesk.gateway;

import com.mongodb.client.MongoClients;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.Infrastructure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The gateway with real MongoDB, Kafka and Keycloak, and stand-ins for the services behind it. Never closed: the
 * gateways of one JVM share their event loops, and the first to close would take them from the other.
 */
public final class RunningGateway {

    private static final class Shared {
        static final RunningGateway ONE = new RunningGateway();
    }

    private static final class Second {
        static final RunningGateway OTHER = new RunningGateway();
    }

    private static final FakeService SERVICE = new FakeService();

    private final ConfigurableApplicationContext context;

    private RunningGateway() {
        Infrastructure servers = Infrastructure.shared();
        Map<String, Object> settings = new LinkedHashMap<>(Map.of(
                "server.port",
                "0",
                "management.server.port",
                "0",
                "CALMDESK_MONGODB_URI",
                servers.mongodbUri(),
                "CALMDESK_KAFKA_BOOTSTRAP",
                servers.kafkaBootstrap(),
                "CALMDESK_KEYCLOAK_URL",
                servers.keycloakUrl(),
                "CALMDESK_PUBLIC_URL",
                servers.publicUrl(),
                "CALMDESK_MASTER_KEY",
                servers.masterKey(),
                "CALMDESK_GATEWAY_CLIENT_SECRET",
                servers.gatewayClientSecret()));
        settings.put("eureka.client.enabled", "false");
        settings.put("spring.mongodb.database", Run.DATABASE);
        settings.put("calmdesk.settings.group-suffix", "-" + Ids.next());
        // so that tests may come from many addresses
        settings.put("CALMDESK_TRUSTED_PROXIES", "127.0.0.1");
        settings.put("CALMDESK_PUBLIC_RATE", "20");
        settings.put("CALMDESK_SIGNUP_RATE", "3");
        settings.put("CALMDESK_LOGIN_RATE", "300");
        // every request is followed, though nobody collects what is seen
        settings.put("CALMDESK_OTLP_ENDPOINT", "nobody");
        settings.put("management.tracing.export.otlp.enabled", "false");
        settings.put("CALMDESK_TRACE_SHARE", "1");
        for (String service : new String[] {
            "tenant-service", "case-service", "crisis-service", "notification-service", "reporting-service"
        }) {
            settings.put("spring.cloud.discovery.client.simple.instances." + service + "[0].uri", SERVICE.address());
        }
        this.context = new SpringApplicationBuilder(GatewayApplication.class)
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new));
    }

    /** The gateway that the tests of this JVM share. */
    public static RunningGateway shared() {
        return Shared.ONE;
    }

    /** Another gateway beside it, on the same database. */
    public static RunningGateway another() {
        return Second.OTHER;
    }

    /** What stands behind all of them. */
    public static FakeService service() {
        return SERVICE;
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public String innerAddress() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.management.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static final class Run {
        static final String DATABASE = "it_gateway_" + Ids.next().substring(24);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Run::drop, "drop-gateway-database"));
        }

        private static void drop() {
            try (var client = MongoClients.create(Infrastructure.shared().mongodbUri())) {
                client.getDatabase(DATABASE).drop();
            }
        }
    }
}
