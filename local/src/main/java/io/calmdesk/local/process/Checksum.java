package io.calmdesk.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 sums that tell whether a file or a tree of sources is still the one we know. */
public final class Checksum {

    private Checksum() {}

    /** Sum of a text in lower-case hexadecimal digits. */
    public static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sum of a file's bytes in lower-case hexadecimal digits. */
    public static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Sum over names and contents of every file below the given roots; a missing root counts as empty. */
    public static String ofTrees(Path base, Collection<Path> roots) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path root : roots) {
            if (Files.exists(root)) {
                for (Path file : filesBelow(root)) {
                    lines.append(base.relativize(file))
                            .append(' ')
                            .append(ofFile(file))
                            .append('\n');
                }
            }
        }
        return ofText(lines.toString());
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
