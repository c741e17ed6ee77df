package io.calmdesk.local;

import io.calmdesk.local.process.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The passwords of one desk, made at its first start and kept in a file only its owner can read. */
final class Secrets {

    static final String MASTER_KEY = "CALMDESK_MASTER_KEY";
    static final String GATEWAY_CLIENT = "CALMDESK_GATEWAY_CLIENT_SECRET";
    static final String PROVISIONING_CLIENT = "CALMDESK_PROVISIONING_CLIENT_SECRET";
    static final String KEYCLOAK_ADMIN = "KC_BOOTSTRAP_ADMIN_PASSWORD";

    private static final int KEY_BYTES = 32;
    static final List<String> NAMES = List.of(MASTER_KEY, GATEWAY_CLIENT, PROVISIONING_CLIENT, KEYCLOAK_ADMIN);

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the desk's secrets and makes those that are missing; the environment's own values win. */
    static Secrets of(Premises premises) throws IOException {
        Path file = premises.home().resolve("secrets.env");
        Map<String, String> stored = read(file);
        Map<String, String> complete = new LinkedHashMap<>();
        for (String name : NAMES) {
            complete.put(name, stored.containsKey(name) ? stored.get(name) : fresh(name));
        }
        if (!complete.equals(stored)) {
            write(file, complete);
        }
        complete.replaceAll((name, value) -> premises.setting(name).orElse(value));
        return new Secrets(complete);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret is named " + name);
        }
        return value;
    }

    private static String fresh(String name) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        boolean key = name.equals(MASTER_KEY);
        return (key ? Base64.getEncoder() : Base64.getUrlEncoder().withoutPadding()).encodeToString(bytes);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        Path fresh = file.resolveSibling("secrets.env.new");
        OwnerOnly.write(fresh, lines.toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
