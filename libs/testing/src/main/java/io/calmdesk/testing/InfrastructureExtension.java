package io.calmdesk.testing;

import com.mongodb.client.MongoClients;
import io.calmdesk.kernel.Ids;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the shared servers once and tells every Spring context of this JVM where they are. */
final class InfrastructureExtension implements BeforeAllCallback {

    private static boolean told;

    @Override
    public void beforeAll(ExtensionContext context) {
        tell();
    }

    private static synchronized void tell() {
        if (told) {
            return;
        }
        Infrastructure servers = Infrastructure.shared();
        String database = "it_" + Ids.next().substring(24);
        System.setProperty("CALMDESK_MONGODB_URI", servers.mongodbUri());
        System.setProperty("CALMDESK_KAFKA_BOOTSTRAP", servers.kafkaBootstrap());
        System.setProperty("CALMDESK_KEYCLOAK_URL", servers.keycloakUrl());
        System.setProperty("CALMDESK_PUBLIC_URL", servers.publicUrl());
        System.setProperty("CALMDESK_SMTP_HOST", servers.smtpHost());
        System.setProperty("CALMDESK_SMTP_PORT", Integer.toString(servers.smtpPort()));
        System.setProperty("CALMDESK_MASTER_KEY", servers.masterKey());
        System.setProperty("CALMDESK_GATEWAY_CLIENT_SECRET", servers.gatewayClientSecret());
        System.setProperty("CALMDESK_PROVISIONING_CLIENT_SECRET", servers.provisioningClientSecret());
        System.setProperty("spring.mongodb.database", database);
        System.setProperty("eureka.client.enabled", "false");
        // a consumer group shared with another JVM would keep half of the settings from this one
        System.setProperty("calmdesk.settings.group-suffix", "-" + database);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(servers, database), "drop-test-databases"));
        told = true;
    }

    private static void drop(Infrastructure servers, String prefix) {
        try (var client = MongoClients.create(servers.mongodbUri())) {
            for (String name : client.listDatabaseNames()) {
                if (name.startsWith(prefix)) {
                    client.getDatabase(name).drop();
                }
            }
        }
    }
}
