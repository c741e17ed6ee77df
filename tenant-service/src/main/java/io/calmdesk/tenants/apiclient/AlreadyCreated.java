package io.calmdesk.tenants.apiclient;

import io.calmdesk.kernel.Conflict;
import java.util.Map;

/** The request was carried out before; the secret it gave is not told again. */
public final class AlreadyCreated extends Conflict {

    private static final long serialVersionUID = 1L;

    public AlreadyCreated(String clientId) {
        super("already-created", Map.of("clientId", clientId));
    }
}
