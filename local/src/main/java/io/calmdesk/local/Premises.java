package io.calmdesk.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a desk keeps its files and which ports it uses.
 *
 * @param root the checkout
 * @param home data, logs, pid files and secrets of this desk
 * @param portOffset added to every port, so that two desks can stand side by side
 * @param environment what the caller's environment says
 */
public record Premises(Path root, Path home, int portOffset, Map<String, String> environment) {

    /** Beside a running desk. */
    private static final int TEST_OFFSET = 20_000;

    /** What leads to the servers and people of another desk. */
    private static final Set<String> ELSEWHERE = Set.of(
            Addresses.MONGODB,
            Addresses.KAFKA,
            Addresses.KEYCLOAK,
            Addresses.SMTP_HOST,
            Addresses.SMTP_PORT_VARIABLE,
            "CALMDESK_SMTP_USER",
            "CALMDESK_SMTP_PASSWORD",
            "CALMDESK_SMTP_TLS",
            "CALMDESK_PUBLIC_URL");

    /** The desk of this checkout, as the environment describes it. */
    static Premises of(Path root, Map<String, String> environment) {
        Path home =
                root.resolve(environment.getOrDefault("CALMDESK_HOME", ".desk")).toAbsolutePath();
        int offset = Integer.parseInt(environment.getOrDefault("CALMDESK_PORT_OFFSET", "0"));
        return new Premises(root, home.normalize(), offset, environment);
    }

    /**
     * The infrastructure the tests share, apart from the desk people work with: wherever that one's servers are, the
     * tests have servers of their own.
     */
    Premises forTests() {
        Map<String, String> own = new HashMap<>(environment);
        own.keySet().removeAll(ELSEWHERE);
        return new Premises(root, home.resolve("tests"), portOffset + TEST_OFFSET, Map.copyOf(own));
    }

    /** A value of the caller's environment, where blank counts as not set. */
    public Optional<String> setting(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** The port of this desk for a program whose usual port is given. */
    public int port(int usual) {
        return usual + portOffset;
    }

    public Path data(String program) {
        return home.resolve("data").resolve(program);
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path run() {
        return home.resolve("run");
    }

    /** What was fetched or prepared once and serves every desk of this checkout. */
    public Path tools() {
        return root.resolve(".desk").resolve("tools");
    }

    /** What was built here, for every desk of this checkout. */
    public Path builds() {
        return root.resolve(".desk").resolve("build");
    }

    /** Where people reach the desk. */
    public String publicUrl() {
        return setting("CALMDESK_PUBLIC_URL").orElse("http://127.0.0.1:" + port(8080));
    }
}
