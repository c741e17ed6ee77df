package io.calmdesk.notifications.telling;

import java.util.Arrays;
import java.util.Optional;

/** A way by which somebody can be told. */
public enum Channel {
    EMAIL("email"),
    STREAM("stream");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The channel as ladders and the API write it. */
    public String code() {
        return code;
    }

    /** The channel with this code, or empty when there is none in this release. */
    public static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst();
    }
}
