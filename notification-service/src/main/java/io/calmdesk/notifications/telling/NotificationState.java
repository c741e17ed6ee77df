package io.calmdesk.notifications.telling;

import java.util.Arrays;
import java.util.Optional;

/** How far a notification has come; all but the first are final. */
public enum NotificationState {
    QUEUED("queued"),
    HANDED_OVER("handed-over"),
    FAILED("failed"),
    EXPIRED("expired");

    private final String code;

    NotificationState(String code) {
        this.code = code;
    }

    /** The state as the API writes it. */
    public String code() {
        return code;
    }

    /** The state with this code, or empty when there is none. */
    public static Optional<NotificationState> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
