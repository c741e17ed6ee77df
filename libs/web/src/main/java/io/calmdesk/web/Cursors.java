package io.calmdesk.web;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.MasterKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the place where a page ended into a cursor for the caller and back. A cursor is signed for one tenant and one
 * list with its filters: what was damaged, made up or made for another is {@link Malformed} {@code invalid-cursor}.
 */
public final class Cursors {

    private static final int SIGNATURE = 16;

    private final KeyedHash hash;

    Cursors(MasterKey master) {
        this.hash = new KeyedHash(master.derive("cursors"));
    }

    /** The cursor that continues a list behind this place; {@code list} names the list and its filters. */
    public String next(TenantId tenant, String list, String... place) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String part : place) {
                out.writeUTF(part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] clear = bytes.toByteArray();
        bytes.writeBytes(signature(tenant, list, clear));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The place a cursor stands for, as given to {@link #next}; empty when there is no cursor: the list begins. */
    public List<String> place(TenantId tenant, String list, @Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        byte[] bytes = decoded(cursor);
        int length = bytes.length - SIGNATURE;
        if (length <= 0) {
            throw invalid();
        }
        byte[] clear = Arrays.copyOf(bytes, length);
        if (!MessageDigest.isEqual(signature(tenant, list, clear), Arrays.copyOfRange(bytes, length, bytes.length))) {
            throw invalid();
        }
        return parts(clear);
    }

    private byte[] signature(TenantId tenant, String list, byte[] clear) {
        return Arrays.copyOf(hash.of(tenant + " " + list + "\0", clear), SIGNATURE);
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException damaged) {
            throw invalid();
        }
    }

    private static List<String> parts(byte[] clear) {
        var parts = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(clear))) {
            while (in.available() > 0) {
                parts.add(in.readUTF());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(parts);
    }

    private static Malformed invalid() {
        return new Malformed("invalid-cursor");
    }
}
