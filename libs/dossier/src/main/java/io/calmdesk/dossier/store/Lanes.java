package io.calmdesk.dossier.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Divides dossiers into 64 lanes by a hash of their id, so that instances share work without sharing dossiers. */
public final class Lanes {

    /** How many lanes there are; stored in every dossier, so it never changes. */
    public static final int COUNT = 64;

    private Lanes() {}

    /** The lane of a dossier, from 0. */
    public static int of(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % COUNT);
    }
}
