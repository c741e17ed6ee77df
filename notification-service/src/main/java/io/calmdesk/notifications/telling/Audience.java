package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.Role;
import java.util.List;
import java.util.Optional;

/** One entry of what a fact says is to be told: to whom. */
public sealed interface Audience {

    /** Whoever owns the case or crisis at that moment. */
    record CaseOwner() implements Audience {}

    /** Everybody who holds the role. */
    record Holders(Role role) implements Audience {}

    /** What the token of a ladder means, or empty when this release does not know it. */
    static Optional<Audience> of(String token) {
        return "owner".equals(token)
                ? Optional.of(new CaseOwner())
                : Role.of(token).map(Holders::new);
    }

    /** What tokens mean; what a newer release means by other words is left out, for somebody is told in any case. */
    static List<Audience> ofAll(List<String> tokens) {
        return tokens.stream().map(Audience::of).flatMap(Optional::stream).toList();
    }
}
