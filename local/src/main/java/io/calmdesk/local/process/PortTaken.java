package io.calmdesk.local.process;

import java.io.IOException;

/** A program cannot start because another one listens where it wants to. */
public final class PortTaken extends IOException {

    private static final long serialVersionUID = 1L;

    PortTaken(String program, int port, PortHolders.Holder holder) {
        super("%s needs port %d, which is held by %s; end that program, or set CALMDESK_PORT_OFFSET to shift our ports"
                .formatted(program, port, holder));
    }
}
