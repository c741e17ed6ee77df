package io.calmdesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A single Kafka broker that is its own controller and keeps its topics in one folder. */
public final class KafkaBroker {

    private final Path folder;
    private final int port;
    private final int controllerPort;

    private KafkaBroker(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Arguments: data folder, port of the broker, port of its controller; {@code once} to end as soon as it serves. */
    public static void main(String[] args) throws Exception {
        new KafkaBroker(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]), Integer.parseInt(args[2]))
                .run(args.length > 3);
    }

    private void run(boolean once) throws Exception {
        // Formatting twice would lose the cluster's identity and with it every topic.
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format();
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        if (once) {
            System.exit(0);
        }
        server.awaitShutdown();
    }

    private void format() throws Exception {
        createFolder();
        new Formatter()
                .setPrintStream(System.out)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .setDirectories(List.of(folder.toString()))
                .setIgnoreFormatted(true)
                .run();
    }

    private void createFolder() throws IOException {
        Files.createDirectories(folder);
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(listeners());
        settings.putAll(oneNodeCluster());
        settings.putAll(smallMachine());
        return settings;
    }

    private Map<String, String> listeners() {
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", broker,
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "PLAINTEXT",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "log.dirs", folder.toString());
    }

    private static Map<String, String> oneNodeCluster() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4",
                // A typing error in a topic's name must fail, not make a topic.
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> smallMachine() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "16777216",
                // After kill -9 the old registration must expire before the broker is let in again.
                "broker.heartbeat.interval.ms", "500",
                "broker.session.timeout.ms", "1500",
                "num.io.threads", "2",
                "num.network.threads", "2",
                "background.threads", "2");
    }
}
