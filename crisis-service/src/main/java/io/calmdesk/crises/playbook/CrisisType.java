package io.calmdesk.crises.playbook;

import java.util.Arrays;
import java.util.Optional;

/** What kind of crisis it is; each has its playbook. */
public enum CrisisType {
    FOOD_POISONING("food-poisoning"),
    FIRE("fire"),
    INJURY("injury"),
    VIOLENCE("violence"),
    MEDIA("media"),
    AUTHORITY("authority"),
    GROUP_COMPLAINT("group-complaint"),
    DATA_LEAK("data-leak"),
    LIFT_ENTRAPMENT("lift-entrapment"),
    THEFT("theft"),
    OTHER("other");

    private final String code;

    CrisisType(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<CrisisType> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
