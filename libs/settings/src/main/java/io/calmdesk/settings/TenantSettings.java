package io.calmdesk.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of one tenant as they stood at one moment. */
public final class TenantSettings {

    private final Map<String, Map<String, Setting>> items;
    private final Set<String> whole;

    TenantSettings(Map<String, Map<String, Setting>> items, Set<String> whole) {
        this.items = items;
        this.whole = whole;
    }

    /** The current items of a section, whole or not. */
    public Section section(String section) {
        return new Section(section, items.getOrDefault(section, Map.of()));
    }

    /** The current version of an item, or empty when there is none. */
    public Optional<Setting> item(String section, String item) {
        return section(section).item(item);
    }

    /** Whether everything the section's manifest asks for is here. */
    public boolean complete(String section) {
        return whole.contains(section);
    }

    boolean holds(String section, Map<String, Long> leastVersions) {
        return leastVersions.entrySet().stream()
                .allMatch(wanted -> item(section, wanted.getKey())
                        .filter(it -> it.version() >= wanted.getValue())
                        .isPresent());
    }
}
