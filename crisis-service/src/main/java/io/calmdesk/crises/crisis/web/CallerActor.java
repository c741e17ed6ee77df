package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.crisis.Actor;
import io.calmdesk.crises.crisis.Asked;
import io.calmdesk.crises.crisis.RequestKey;
import io.calmdesk.web.Caller;
import io.calmdesk.web.Correlation;
import io.calmdesk.web.IdempotencyKey;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Turns what the edge knows of a request into what the use cases ask for. */
final class CallerActor {

    private CallerActor() {}

    static Actor of(Caller caller) {
        return new Actor(caller.actor(), caller.roles());
    }

    static Asked asked(Caller caller, OptionalLong ifMatch, @Nullable IdempotencyKey key) {
        return new Asked(
                of(caller),
                ifMatch,
                key == null ? null : new RequestKey(key.claimValue(), key.bodyHash()),
                Correlation.current().orElse(null));
    }
}
