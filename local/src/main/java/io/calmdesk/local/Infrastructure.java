package io.calmdesk.local;

import io.calmdesk.local.fetch.KeycloakServer;
import io.calmdesk.local.fetch.MongoServer;
import io.calmdesk.local.process.Program;
import io.calmdesk.local.process.Progress;
import io.calmdesk.local.process.Readiness;
import io.calmdesk.local.process.ReplicaSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The servers a desk stands on; each is left out when the environment points to one elsewhere. */
final class Infrastructure {

    private static final String ADMIN = "admin";

    private final Premises premises;
    private final Secrets secrets;
    private final Addresses addresses;
    private final Launcher launcher;
    private final Progress progress;

    Infrastructure(Premises premises, Secrets secrets, Launcher launcher, Progress progress) {
        this.premises = premises;
        this.secrets = secrets;
        this.addresses = new Addresses(premises);
        this.launcher = launcher;
        this.progress = progress;
    }

    /** The programs to run here; what they are made of is fetched and built on the way. */
    List<Program> programs() throws IOException {
        List<Program> programs = new ArrayList<>();
        if (premises.setting(Addresses.MONGODB).isEmpty()) {
            programs.add(mongod());
        }
        if (premises.setting(Addresses.KAFKA).isEmpty()) {
            programs.add(kafka());
        }
        if (premises.setting(Addresses.SMTP_HOST).isEmpty()) {
            programs.add(mail());
        }
        if (premises.setting(Addresses.KEYCLOAK).isEmpty()) {
            programs.add(keycloak());
        }
        return programs;
    }

    private Program mongod() throws IOException {
        Path data = Files.createDirectories(premises.data("mongodb"));
        Path mongod = new MongoServer(premises.tools(), premises.environment(), progress).find();
        int port = premises.port(Addresses.MONGODB_PORT);
        return new Program(
                "mongod",
                List.of(
                        mongod.toString(),
                        "--dbpath",
                        data.toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind_ip",
                        "127.0.0.1",
                        "--replSet",
                        "rs0",
                        "--wiredTigerCacheSizeGB",
                        "0.25",
                        "--oplogSize",
                        "64"),
                data,
                Map.of(),
                List.of(port),
                new ReplicaSet(port),
                List.of());
    }

    private Program kafka() throws IOException {
        Path data = Files.createDirectories(premises.data("kafka"));
        int port = premises.port(Addresses.KAFKA_PORT);
        int controller = port + 1;
        List<String> command = new BrokerStart(launcher, progress)
                .command(List.of(data.toString(), Integer.toString(port), Integer.toString(controller)));
        return new Program(
                "kafka", command, data, Map.of(), List.of(port, controller), new Readiness.Listening(port), List.of());
    }

    private Program mail() throws IOException {
        int smtp = premises.port(Addresses.SMTP_PORT);
        int imap = premises.port(Addresses.IMAP_PORT);
        int api = premises.port(Addresses.MAIL_API_PORT);
        List<String> command = new ArrayList<>(Launcher.jvm(List.of("-Xms16m", "-Xmx96m")));
        command.addAll(mailDoor("smtp", smtp));
        command.addAll(mailDoor("imap", imap));
        command.addAll(mailDoor("api", api));
        command.add("-Dgreenmail.auth.disabled");
        command.addAll(List.of("-jar", launcher.mailCatcher().toString()));
        return new Program(
                "mail",
                command,
                Files.createDirectories(premises.run()),
                Map.of(),
                List.of(smtp, imap, api),
                new Readiness.Answering(URI.create("http://127.0.0.1:" + api + "/api/service/readiness")),
                List.of());
    }

    private static List<String> mailDoor(String protocol, int port) {
        return List.of(
                "-Dgreenmail.%s.hostname=127.0.0.1".formatted(protocol),
                "-Dgreenmail.%s.port=%d".formatted(protocol, port));
    }

    private Program keycloak() throws IOException {
        Path installed = new KeycloakServer(premises.tools(), launcher.maven(), progress).find();
        Path home = KeycloakServer.furnish(installed, premises.data("keycloak"), launcher.realm());
        int port = premises.port(Addresses.KEYCLOAK_PORT);
        int management = port + 1;
        List<String> arguments = List.of(
                "start",
                "--optimized",
                // Without it Keycloak looks for other members of a cluster, on every address of the machine.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + management,
                "--hostname=" + premises.publicUrl() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--import-realm");
        return new Program(
                "keycloak",
                KeycloakServer.command(installed, home, arguments),
                home,
                keycloakEnvironment(),
                List.of(port, management),
                new Readiness.Answering(URI.create(addresses.keycloak() + "/realms/calmdesk")),
                List.of());
    }

    private Map<String, String> keycloakEnvironment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        for (String secret : List.of(Secrets.KEYCLOAK_ADMIN, Secrets.GATEWAY_CLIENT, Secrets.PROVISIONING_CLIENT)) {
            environment.put(secret, secrets.get(secret));
        }
        environment.put("CALMDESK_PUBLIC_URL", premises.publicUrl());
        environment.put(Addresses.SMTP_HOST, addresses.smtpHost());
        environment.put(Addresses.SMTP_PORT_VARIABLE, Integer.toString(addresses.smtpPort()));
        environment.put("CALMDESK_SMTP_FROM", addresses.sender());
        for (String account : Addresses.SMTP_ACCOUNT) {
            premises.setting(account).ifPresent(value -> environment.put(account, value));
        }
        premises.setting(Addresses.SMTP_USER).ifPresent(_ -> environment.put("CALMDESK_SMTP_AUTH", "true"));
        return environment;
    }
}
