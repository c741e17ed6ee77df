package io.calmdesk.casedesk.procedure;

import io.calmdesk.kernel.Role;

/** Who has to see to something: one person, or whoever holds a role. */
public record Responsible(Kind kind, String id) {

    /** One person or everybody with a role. */
    public enum Kind {
        PERSON("person"),
        ROLE("role");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The kind as the API and events write it. */
        public String code() {
            return code;
        }
    }

    /** One person, by the id in their tokens. */
    public static Responsible person(String actor) {
        return new Responsible(Kind.PERSON, actor);
    }

    /** Whoever holds the role. */
    public static Responsible role(Role role) {
        return new Responsible(Kind.ROLE, role.code());
    }
}
