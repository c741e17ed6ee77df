package io.calmdesk.settings;

import java.util.Map;
import java.util.Optional;

/** The current items of one settings section of one tenant, by item name. */
public record Section(String name, Map<String, Setting> items) {

    public Section {
        items = Map.copyOf(items);
    }

    /** The current version of an item, or empty when the section has none. */
    public Optional<Setting> item(String item) {
        return Optional.ofNullable(items.get(item));
    }
}
