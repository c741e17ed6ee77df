package io.calmdesk.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** The servers of the tests as containers, for machines that have an engine and for seeing them from official images. */
@SuppressWarnings("resource") // they live as long as this JVM; Testcontainers removes them
final class ContainerInfrastructure {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ContainerInfrastructure() {}

    static Infrastructure start() {
        Network network = Network.newNetwork();
        var mongodb = new MongoDBContainer(DockerImageName.parse("mongo:8.0")).withReplicaSet();
        var kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"))
                // A topic that a reader's question made would have one partition, whatever it ought to have.
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withStartupTimeout(Duration.ofMinutes(4));
        var mail = new GenericContainer<>(DockerImageName.parse("greenmail/standalone:2.1.13"))
                .withNetwork(network)
                .withNetworkAliases("mail")
                // The image's own settings, with more than two seconds for its start.
                .withEnv(
                        "GREENMAIL_OPTS",
                        "-Dgreenmail.setup.test.all -Dgreenmail.hostname=0.0.0.0 -Dgreenmail.auth.disabled"
                                + " -Dgreenmail.startup.timeout=60000")
                .withExposedPorts(3025, 3143, 8080)
                .waitingFor(Wait.forListeningPort());
        String masterKey = Base64.getEncoder().encodeToString(bytes(32));
        String gatewaySecret = HexFormat.of().formatHex(bytes(24));
        String provisioningSecret = HexFormat.of().formatHex(bytes(24));
        String publicUrl = "http://127.0.0.1:28080";
        Path realm = LocalInfrastructure.root().resolve("local/src/main/realm/calmdesk-realm.json");
        var keycloak = new GenericContainer<>(DockerImageName.parse("quay.io/keycloak/keycloak:26.7.3"))
                .withNetwork(network)
                .withEnv(Map.of(
                        "CALMDESK_PUBLIC_URL",
                        publicUrl,
                        "CALMDESK_GATEWAY_CLIENT_SECRET",
                        gatewaySecret,
                        "CALMDESK_PROVISIONING_CLIENT_SECRET",
                        provisioningSecret,
                        "CALMDESK_SMTP_HOST",
                        "mail",
                        "CALMDESK_SMTP_PORT",
                        "3025",
                        "CALMDESK_SMTP_FROM",
                        "desk@calmdesk.test",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        HexFormat.of().formatHex(bytes(12))))
                .withCopyFileToContainer(
                        MountableFile.forHostPath(realm), "/opt/keycloak/data/import/calmdesk-realm.json")
                .withCommand(
                        "start-dev",
                        "--import-realm",
                        "--http-relative-path=/auth",
                        "--hostname=" + publicUrl + "/auth",
                        "--hostname-backchannel-dynamic=true")
                .withExposedPorts(8080)
                .waitingFor(
                        Wait.forHttp("/auth/realms/calmdesk").forPort(8080).withStartupTimeout(Duration.ofMinutes(4)));
        Startables.deepStart(mongodb, kafka, mail, keycloak).join();
        return new Infrastructure(
                mongodb.getReplicaSetUrl(),
                kafka.getBootstrapServers(),
                "http://127.0.0.1:" + keycloak.getMappedPort(8080) + "/auth",
                publicUrl,
                "127.0.0.1",
                mail.getMappedPort(3025),
                "http://127.0.0.1:" + mail.getMappedPort(8080),
                masterKey,
                gatewaySecret,
                provisioningSecret);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
