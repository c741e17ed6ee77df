package io.calmdesk.casedesk.desk;

import java.util.HashMap;
import java.util.Map;

/** Complaints as people make them. */
public final class Complaints {

    private Complaints() {}

    /** A complaint by phone from Mrs Li. */
    public static Map<String, Object> complaint(String words) {
        return new HashMap<>(Map.of(
                "kind",
                "complaint",
                "channel",
                "phone",
                "words",
                words,
                "customer",
                Map.of("name", "李晓梅", "phone", "13900001111", "email", "li@example.com")));
    }

    /** The same with one field set. */
    public static Map<String, Object> complaint(String words, String field, Object value) {
        Map<String, Object> complaint = complaint(words);
        complaint.put(field, value);
        return complaint;
    }

    /** A matter from the public form. */
    public static Map<String, Object> fromTheForm(String words) {
        return new HashMap<>(Map.of(
                "words", words, "customer", Map.of("name", "李晓梅", "phone", "13900001111", "email", "li@example.com")));
    }
}
