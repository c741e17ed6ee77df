package io.calmdesk.settings;

import java.util.Map;

/**
 * One version of one settings item as a service keeps it.
 *
 * @param data what is said in clear: strings, booleans, whole and decimal numbers, lists and maps of these
 * @param sealed what is sealed with the tenant's key, by field name
 */
public record Setting(String item, long version, Map<String, Object> data, Map<String, byte[]> sealed) {

    public Setting {
        data = Map.copyOf(data);
        sealed = Map.copyOf(sealed);
    }
}
