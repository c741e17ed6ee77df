package io.calmdesk.tenants.reader;

import org.jspecify.annotations.Nullable;

/** What readers are to have taken over: one version of an item or a later one, or a section as a whole. */
public record Awaited(String section, @Nullable String item, long version) {

    /** At least this version of an item. */
    public static Awaited item(String section, String item, long version) {
        return new Awaited(section, item, version);
    }

    /** Everything the section's manifest asks for. */
    public static Awaited whole(String section) {
        return new Awaited(section, null, 0);
    }
}
