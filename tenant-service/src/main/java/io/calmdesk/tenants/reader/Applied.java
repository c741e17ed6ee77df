package io.calmdesk.tenants.reader;

import java.util.Map;
import java.util.Set;

/** What one reader has taken over of one business's settings: whole sections, and items with their versions. */
public record Applied(Set<String> sections, Map<String, Map<String, Long>> items) {

    /** A reader that has reported nothing yet. */
    public static final Applied NOTHING = new Applied(Set.of(), Map.of());

    boolean covers(Awaited awaited) {
        if (awaited.item() == null) {
            return sections.contains(awaited.section());
        }
        Long version = items.getOrDefault(awaited.section(), Map.of()).get(awaited.item());
        return version != null && version >= awaited.version();
    }
}
