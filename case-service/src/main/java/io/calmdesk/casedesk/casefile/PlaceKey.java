package io.calmdesk.casedesk.casefile;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import io.calmdesk.settings.Sealer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what others know that two cases are of one place, without being told the place. */
final class PlaceKey {

    private static final Transliterator SCRIPTS = Transliterator.getInstance("Traditional-Simplified");

    private PlaceKey() {}

    /** The key of a place as somebody wrote it: width, case, script, spaces and punctuation make no difference. */
    static Optional<String> of(@Nullable String place, Sealer sealer) {
        if (place == null) {
            return Optional.empty();
        }
        String same = SCRIPTS.transliterate(
                        Normalizer2.getNFKCCasefoldInstance().normalize(place))
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]", "");
        return same.isEmpty() ? Optional.empty() : Optional.of(sealer.lookupHash("place/" + same));
    }
}
