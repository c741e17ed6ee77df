package io.calmdesk.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The sentences for problem codes in the languages of the product. A service adds its own in files {@code
 * problems.properties}, {@code problems_zh_CN.properties} and {@code problems_zh_TW.properties}.
 */
final class ProblemTexts {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What a code means, in the language asked for; a code without text of its own is told by its status. */
    String title(String code, int status, Locale language) {
        return text(code, language).or(() -> text("status." + status, language)).orElse(code);
    }

    /** What is wrong with a field, or empty when the code has no text. */
    Optional<String> field(String code, Locale language) {
        return text("field." + code, language);
    }

    /** What there is to say beyond the title, or empty. */
    Optional<String> detail(String code, Locale language) {
        return text(code + ".detail", language);
    }

    private static Optional<String> text(String key, Locale language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("not a language of ours: " + language);
        }
        return Stream.of("io.calmdesk.web.problem.problems", "problems")
                .map(bundle -> find(bundle, key, language))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> find(String bundle, String key, Locale language) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(bundle, language.equals(Locale.ENGLISH) ? Locale.ROOT : language, EXACT)
                            .getString(key));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
