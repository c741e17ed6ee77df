package io.calmdesk.notifications.delivery;

/** What came of one try to hand a notification over; {@code why} is a code, never an address or a server's words. */
public sealed interface Outcome {

    /** Stored with the attempt. */
    String why();

    /** The other side has taken it. */
    record HandedOver() implements Outcome {
        @Override
        public String why() {
            return "handed-over";
        }
    }

    /** This one was not taken now, others may be. */
    record NotNow(String why) implements Outcome {}

    /** Nothing can be handed over by this channel now. */
    record ChannelDown(String why) implements Outcome {}

    /** This one will never be taken. */
    record Impossible(String why) implements Outcome {}
}
