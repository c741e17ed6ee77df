package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.party.Customer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was told, in clear: the customer's own words unchanged, what they ask for, where it was, and who they are. */
public record Account(
        String words, @Nullable String demand, @Nullable String place, Customer customer) {

    /** How much of the words a list shows, in code points. */
    static final int EXCERPT = 200;

    Map<String, String> fields() {
        Map<String, String> fields = excerpt();
        fields.put("words", words);
        if (demand != null) {
            fields.put("demand", demand);
        }
        customer.writeTo(fields);
        return fields;
    }

    /** The texts of a list: the place and the beginning of the words, no character cut in two. */
    Map<String, String> excerpt() {
        Map<String, String> fields = new LinkedHashMap<>();
        int points = words.codePointCount(0, words.length());
        fields.put("words", points <= EXCERPT ? words : words.substring(0, words.offsetByCodePoints(0, EXCERPT)));
        if (place != null) {
            fields.put("place", place);
        }
        return fields;
    }

    /** Reads what was sealed of an account or of its excerpt. */
    public static Account from(Map<String, String> fields) {
        return new Account(
                fields.getOrDefault("words", ""), fields.get("demand"), fields.get("place"), Customer.from(fields));
    }
}
