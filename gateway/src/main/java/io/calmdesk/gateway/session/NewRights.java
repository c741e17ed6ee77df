package io.calmdesk.gateway.session;

import io.calmdesk.gateway.identity.Caller;
import io.calmdesk.settings.People;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Notices that somebody has been given a role their token does not carry yet, so that they need not wait for its end.
 * (What is taken away needs no new token: the services look it up on every request.)
 */
@Component
class NewRights {

    /** A token as young as this carries what Keycloak knows; asking again would not help. */
    private static final Duration YOUNG = Duration.ofSeconds(3);

    private final People people;
    private final Scheduler blocking;
    private final InstantSource clock;

    NewRights(People people, Scheduler blocking, InstantSource clock) {
        this.people = people;
        this.blocking = blocking;
        this.clock = clock;
    }

    Mono<Boolean> missingIn(Caller caller) {
        if (caller.issuedAt().plus(YOUNG).isAfter(clock.instant())) {
            return Mono.just(false);
        }
        return Mono.fromCallable(() -> people.person(caller.tenant(), caller.subject())
                        .filter(person -> !caller.roles().containsAll(person.roles()))
                        .isPresent())
                .subscribeOn(blocking)
                // the request itself will meet the trouble and tell it better
                .onErrorReturn(false);
    }
}
