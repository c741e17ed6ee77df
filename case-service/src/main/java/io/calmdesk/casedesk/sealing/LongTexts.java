package io.calmdesk.casedesk.sealing;

import io.calmdesk.kernel.TenantId;
import java.util.Optional;

/** Where sealed texts stand that are too long to travel with every change of a dossier. */
public interface LongTexts {

    /** Stores the bytes under their place; the same place holds the last bytes put there. */
    void put(TenantId tenant, Sealed text);

    /** The bytes at a place. */
    Optional<byte[]> at(TenantId tenant, String place);
}
