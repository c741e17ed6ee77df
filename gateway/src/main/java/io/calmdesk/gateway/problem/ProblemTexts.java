package io.calmdesk.gateway.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences that go with the codes, in the languages of the platform. */
final class ProblemTexts {

    private static final String BUNDLE = "io.calmdesk.gateway.problem.problems";
    private static final ResourceBundle.Control ONLY_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    static String title(String code, Locale language) {
        return text(code + ".title", language).orElse(code);
    }

    static Optional<String> detail(String code, Locale language) {
        return text(code + ".detail", language);
    }

    private static Optional<String> text(String key, Locale language) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(BUNDLE, language, ONLY_ASKED).getString(key));
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }
}
