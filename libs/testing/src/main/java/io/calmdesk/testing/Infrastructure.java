package io.calmdesk.testing;

/**
 * The real MongoDB, Kafka, Keycloak and mail catcher that the tests of this build share: where they are and the
 * secrets they were started with. Started by whoever asks first, adopted by everybody after.
 */
public record Infrastructure(
        String mongodbUri,
        String kafkaBootstrap,
        String keycloakUrl,
        String publicUrl,
        String smtpHost,
        int smtpPort,
        String mailApi,
        String masterKey,
        String gatewayClientSecret,
        String provisioningClientSecret) {

    private static final class Shared {
        static final Infrastructure INSTANCE = "containers".equals(System.getenv("CALMDESK_TESTS"))
                ? ContainerInfrastructure.start()
                : LocalInfrastructure.start();
    }

    /** The shared servers, started now when nobody has started them yet; fails with the launcher's words. */
    public static Infrastructure shared() {
        return Shared.INSTANCE;
    }
}
