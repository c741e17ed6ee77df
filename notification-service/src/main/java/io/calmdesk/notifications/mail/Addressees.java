package io.calmdesk.notifications.mail;

import io.calmdesk.kernel.TenantId;
import java.util.Optional;

/** Finds out at the moment of sending where somebody's mail goes. */
interface Addressees {

    /** Empty when the person is no longer there, is suspended or has no address. */
    Optional<Addressee> of(TenantId tenant, String recipient);
}
