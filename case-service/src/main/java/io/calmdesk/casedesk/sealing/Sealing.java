package io.calmdesk.casedesk.sealing;

import io.calmdesk.kernel.TenantId;
import java.util.Map;
import java.util.Optional;

/** Keeps sealed texts where they belong and opens them again: short ones in the dossier, long ones beside it. */
public final class Sealing {

    /** A dossier is written back with every change; what is longer than this is not worth carrying along. */
    static final int CARRIED_BYTES = 2_048;

    private final LongTexts longTexts;

    public Sealing(LongTexts longTexts) {
        this.longTexts = longTexts;
    }

    /** What the dossier keeps of a sealed text; a long one has been stored beside it when this answers. */
    public Sealed keep(TenantId tenant, Sealed sealed) {
        byte[] bytes = sealed.bytes();
        if (bytes == null || bytes.length <= CARRIED_BYTES) {
            return sealed;
        }
        longTexts.put(tenant, sealed);
        return new Sealed(sealed.party(), sealed.place(), null);
    }

    /** Opens a text; empty when the party's key is gone. */
    public Optional<Map<String, String>> open(TenantId tenant, Map<String, PartyKey> keys, Sealed sealed) {
        return Optional.ofNullable(keys.get(sealed.party()))
                .map(key -> key.open(sealed.place(), bytes(tenant, sealed)));
    }

    private byte[] bytes(TenantId tenant, Sealed sealed) {
        byte[] bytes = sealed.bytes();
        return bytes != null
                ? bytes
                : longTexts
                        .at(tenant, sealed.place())
                        .orElseThrow(() -> new IllegalStateException("nothing stands at " + sealed.place()));
    }
}
