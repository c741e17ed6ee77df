package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.Role;
import java.util.Optional;

/** One entry of a ladder step: whom it tells. */
public sealed interface Audience {

    /** Whoever owns the case at that moment. */
    record CaseOwner() implements Audience {}

    /** Everybody who holds the role. */
    record Holders(Role role) implements Audience {}

    /** What the token of a ladder means, or empty when this release does not know it. */
    static Optional<Audience> of(String token) {
        return "owner".equals(token)
                ? Optional.of(new CaseOwner())
                : Role.of(token).map(Holders::new);
    }
}
