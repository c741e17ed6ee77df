package io.calmdesk.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings that a service of a desk is started with: those of the caller, where it is, and its secrets. */
record ServiceEnvironment(Premises premises, Secrets secrets) {

    /** What the caller's environment tells the start script alone. */
    private static final Set<String> NOT_THEIRS = Set.of(
            "CALMDESK_HOME",
            "CALMDESK_PORT_OFFSET",
            "CALMDESK_JAVA_HOME",
            "CALMDESK_NODE",
            "CALMDESK_PYTHON",
            "CALMDESK_MAVEN",
            "CALMDESK_TESTS");

    private static final List<String> SECRET = List.of("_KEY", "_SECRET", "_PASSWORD", "_TOKEN");
    private static final Set<String> SEND_MAIL = Set.of("tenant-service", "notification-service");

    Map<String, String> of(ServiceModule module) {
        Addresses addresses = new Addresses(premises);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("CALMDESK_ADMIN_SECOND_FACTOR", "optional");
        environment.put("CALMDESK_BIND", "127.0.0.1");
        premises.environment().forEach((variable, value) -> {
            if (isForAll(variable)) {
                environment.put(variable, value);
            }
        });
        environment.put("SERVER_PORT", Integer.toString(premises.port(module.port())));
        environment.put(Addresses.MONGODB, addresses.mongodb());
        environment.put(Addresses.KAFKA, addresses.kafka());
        environment.put(Addresses.KEYCLOAK, addresses.keycloak());
        environment.put("CALMDESK_PUBLIC_URL", premises.publicUrl());
        environment.put(
                "CALMDESK_EUREKA_URL",
                "http://127.0.0.1:%d/eureka/".formatted(premises.port(ServiceModule.DISCOVERY_PORT)));
        environment.put(Addresses.SMTP_HOST, addresses.smtpHost());
        environment.put(Addresses.SMTP_PORT_VARIABLE, Integer.toString(addresses.smtpPort()));
        environment.put("CALMDESK_SMTP_FROM", addresses.sender());
        environment.put(
                "CALMDESK_WEB_ROOT",
                premises.root().resolve("web").resolve("dist").toString());
        // Each gets the secrets it needs and no other, also when the caller's environment holds them all.
        module.secrets().forEach(secret -> environment.put(secret, secrets.get(secret)));
        if (SEND_MAIL.contains(module.name())) {
            premises.setting("CALMDESK_SMTP_PASSWORD")
                    .ifPresent(password -> environment.put("CALMDESK_SMTP_PASSWORD", password));
        }
        return environment;
    }

    private static boolean isForAll(String variable) {
        return variable.startsWith("CALMDESK_")
                && !NOT_THEIRS.contains(variable)
                && SECRET.stream().noneMatch(variable::endsWith);
    }
}
