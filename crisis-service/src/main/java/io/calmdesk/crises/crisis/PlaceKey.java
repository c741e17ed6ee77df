package io.calmdesk.crises.crisis;

import io.calmdesk.settings.Sealer;
import java.text.Normalizer;
import java.util.Locale;

/** Stands for a place of a business without naming it: equal places have equal keys, as case-service makes them. */
final class PlaceKey {

    private PlaceKey() {}

    static String of(String place, Sealer sealer) {
        String plain = Normalizer.normalize(place, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
        return sealer.lookupHash("place/" + plain);
    }
}
