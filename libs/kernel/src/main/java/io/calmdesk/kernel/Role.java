package io.calmdesk.kernel;

import java.util.Arrays;
import java.util.Optional;

/** The built-in roles of a business; their codes are what tokens, settings and the API carry. */
public enum Role {
    FRONT_LINE("front-line"),
    CS_AGENT("cs-agent"),
    CS_LEAD("cs-lead"),
    DEPT_HEAD("dept-head"),
    APPROVER("approver"),
    AUDITOR("auditor"),
    CRISIS_COMMANDER("crisis-commander"),
    SPOKESPERSON("spokesperson"),
    TENANT_ADMIN("tenant-admin"),
    EXTERNAL_PARTY("external-party");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The role as the API writes it, for example {@code cs-lead}. */
    public String code() {
        return code;
    }

    /** The role with this code, or empty when there is none. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
