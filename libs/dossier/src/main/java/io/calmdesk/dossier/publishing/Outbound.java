package io.calmdesk.dossier.publishing;

import io.calmdesk.dossier.OutboundRecord;

/** The way out, to Kafka. */
@FunctionalInterface
public interface Outbound {

    /**
     * Sends a record and returns when the broker has acknowledged it.
     *
     * @throws Unreachable when the broker did not; the record may have arrived nonetheless
     */
    void send(OutboundRecord record) throws InterruptedException;

    /** The broker cannot be reached or does not answer; nobody's record would get through. */
    final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** With what the client said. */
        public Unreachable(Throwable cause) {
            super(cause);
        }
    }
}
