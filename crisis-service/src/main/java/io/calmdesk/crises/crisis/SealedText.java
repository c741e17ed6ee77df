package io.calmdesk.crises.crisis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text only the business's own key opens.
 *
 * @param place what it is, to which the sealing is bound
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below; stored as binary, a third less than text
public record SealedText(String place, byte[] bytes) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedText it && place.equals(it.place) && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * place.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SealedText[" + place + "]";
    }
}
