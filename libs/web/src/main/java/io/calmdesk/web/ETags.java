package io.calmdesk.web;

import io.calmdesk.kernel.Malformed;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Versions as HTTP writes them: {@code "7"}. */
public final class ETags {

    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private ETags() {}

    /** The {@code ETag} of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version an {@code If-Match} names; anything but one strong tag of ours is {@link Malformed}. */
    public static OptionalLong version(String ifMatch) {
        var matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Malformed.field("If-Match", "invalid-version");
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }
}
