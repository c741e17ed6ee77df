package io.calmdesk.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the product, and which of them a caller is answered in. */
public final class Languages {

    private static final List<String> TRADITIONAL = List.of("TW", "HK", "MO");

    private Languages() {}

    /** The best of ours for an {@code Accept-Language} header; English when it names none or cannot be read. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> ofTag(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    private static Optional<Locale> ofTag(String tag) {
        Locale asked = Locale.forLanguageTag(tag);
        return switch (asked.getLanguage()) {
            case "en" -> Optional.of(Locale.ENGLISH);
            case "zh" -> Optional.of(traditional(asked) ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE);
            default -> Optional.empty();
        };
    }

    /** A script that is named goes before what is usual in a place. */
    private static boolean traditional(Locale asked) {
        return asked.getScript().equals("Hant")
                || (asked.getScript().isEmpty() && TRADITIONAL.contains(asked.getCountry()));
    }
}
