package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names a notification by what it is, so that a repeat of the fact finds it there already. */
final class NotificationId {

    private NotificationId() {}

    /** The id (a UUID of version 8) of what tells this person of this fact by this channel. */
    static String of(TenantId tenant, String factId, String recipient, Channel channel) {
        String name = String.join("\n", tenant.value(), factId, recipient, channel.code());
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
