package io.calmdesk.crises.playbook;

import java.util.Map;
import java.util.Set;

/** The same said in each language of the product: {@code zh-CN}, {@code zh-TW}, {@code en}. */
public record Wording(Map<String, String> byLanguage) {

    /** The languages in which everything is said. */
    public static final Set<String> LANGUAGES = Set.of("zh-CN", "zh-TW", "en");

    public Wording {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.keySet().equals(LANGUAGES)) {
            throw new IllegalArgumentException("said in " + byLanguage.keySet() + " only");
        }
    }

    /** In this language; in English when it is none of ours. */
    public String in(String language) {
        String said = byLanguage.get(language);
        return said == null ? String.valueOf(byLanguage.get("en")) : said;
    }
}
