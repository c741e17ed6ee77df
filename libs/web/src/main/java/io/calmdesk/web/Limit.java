package io.calmdesk.web;

import io.calmdesk.kernel.Malformed;

/** How many items a page may hold, from the query parameter {@code limit}: 1 to 100, 50 when absent. */
public record Limit(int value) {

    /** The most a page may hold. */
    public static final int MOST = 100;
    /** What a page holds when nothing is said. */
    public static final Limit DEFAULT = new Limit(50);

    public Limit {
        if (value < 1 || value > MOST) {
            throw Malformed.field("limit", "out-of-range");
        }
    }

    /** The limit a query asks for; {@link Malformed} when it is no whole number from 1 to 100. */
    public static Limit of(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Malformed.field("limit", "out-of-range");
        }
        return new Limit(Integer.parseInt(text));
    }
}
