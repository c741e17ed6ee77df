package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A reader's report that it serves requests with this version, or, without an item, that the section is whole.
 *
 * @param service the reader's application name
 * @param item the item applied; null when the whole section has become complete by its manifest
 * @param version the version applied; 0 for a whole section
 */
public record SettingApplied(
        String service,
        TenantId tenant,
        String section,
        @Nullable String item,
        long version) {

    /** The report as it travels: JSON in UTF-8. */
    public byte[] value() {
        return SettingsFormat.write(this);
    }

    /** Reads a report; an unreadable one is an {@link IllegalArgumentException}. */
    public static SettingApplied read(byte[] value) {
        return SettingsFormat.readApplied(value);
    }
}
