package io.calmdesk.casedesk.sealing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Something only the holder of a party's key can read: the sealed bytes, or, when they are long, only the place where
 * they stand. Deleting the party's key makes it unreadable for good.
 *
 * @param place what it is, to which the sealing is bound, for example {@code <case>/account}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below; stored as binary, a third less than text
public record Sealed(String party, String place, byte @Nullable [] bytes) {

    /** Whether the bytes stand beside the dossier. */
    public boolean beside() {
        return bytes == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed it
                && party.equals(it.party)
                && place.equals(it.place)
                && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * place.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + place + "]";
    }
}
