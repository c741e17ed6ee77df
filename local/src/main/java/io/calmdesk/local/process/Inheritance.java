package io.calmdesk.local.process;

import java.util.List;
import java.util.Map;

/** What a program of the desk does not take over from the environment of whoever started it. */
final class Inheritance {

    /** Settings of ours, of Keycloak and of Spring; what a program needs of them, it is given by name. */
    private static final List<String> NOT_THEIRS = List.of("CALMDESK_", "KC_", "SPRING_", "SERVER_");

    private Inheritance() {}

    /** Leaves the rest, such as PATH, and adds what the program is given. */
    static void replace(Map<String, String> inherited, Map<String, String> given) {
        inherited.keySet().removeIf(name -> NOT_THEIRS.stream().anyMatch(name::startsWith));
        inherited.putAll(given);
    }
}
