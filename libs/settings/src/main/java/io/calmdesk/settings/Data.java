package io.calmdesk.settings;

import java.util.List;
import java.util.Map;

/** Reads the members of a setting's data, naming the member that is not as it should be. */
final class Data {

    private Data() {}

    static String text(Map<String, Object> data, String member) {
        if (data.get(member) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("setting without text member " + member);
    }

    static List<String> texts(Map<String, Object> data, String member) {
        if (data.get(member) instanceof List<?> list) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new IllegalStateException("setting without list member " + member);
    }
}
