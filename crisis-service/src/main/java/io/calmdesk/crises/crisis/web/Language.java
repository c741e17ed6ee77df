package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.playbook.Wording;
import io.calmdesk.web.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which of our languages somebody reads. */
final class Language {

    private static final List<String> TRADITIONAL = List.of("TW", "HK", "MO");

    private Language() {}

    /** The first of ours that {@code Accept-Language} names; else the caller's own. */
    static String of(@Nullable String acceptLanguage, Caller caller) {
        return asked(acceptLanguage).orElse(Wording.LANGUAGES.contains(caller.locale()) ? caller.locale() : "en");
    }

    private static Optional<String> asked(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .flatMap(range -> ours(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> ours(String range) {
        Locale locale = Locale.forLanguageTag(range);
        return switch (locale.getLanguage()) {
            case "en" -> Optional.of("en");
            case "zh" ->
                Optional.of(
                        locale.getScript().equals("Hant") || TRADITIONAL.contains(locale.getCountry())
                                ? "zh-TW"
                                : "zh-CN");
            default -> Optional.empty();
        };
    }
}
