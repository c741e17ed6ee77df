package io.calmdesk.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences that go with the codes, in the languages of the platform. */
final class ProblemTexts {

    private static final String BUNDLE = "io.calmdesk.gateway.problem.problems";
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale TRADITIONAL = Locale.TRADITIONAL_CHINESE;
    private static final Locale SIMPLIFIED = Locale.SIMPLIFIED_CHINESE;
    private static final ResourceBundle.Control ONLY_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** The first of the caller's languages that we speak; simplified Chinese when there is none. */
    static Locale language(List<Locale.LanguageRange> wanted) {
        for (Locale.LanguageRange range : wanted) {
            Locale locale = Locale.forLanguageTag(range.getRange());
            if (locale.getLanguage().equals("en")) {
                return ENGLISH;
            }
            if (locale.getLanguage().equals("zh")) {
                return traditional(locale) ? TRADITIONAL : SIMPLIFIED;
            }
        }
        return SIMPLIFIED;
    }

    static String title(String code, Locale language) {
        return text(code + ".title", code, language);
    }

    static String detail(String code, Locale language) {
        return text(code + ".detail", "", language);
    }

    private static String text(String key, String otherwise, Locale language) {
        try {
            return ResourceBundle.getBundle(BUNDLE, language, ONLY_ASKED).getString(key);
        } catch (MissingResourceException unknown) {
            return otherwise;
        }
    }

    private static boolean traditional(Locale locale) {
        return locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty() && List.of("TW", "HK", "MO").contains(locale.getCountry()));
    }
}
