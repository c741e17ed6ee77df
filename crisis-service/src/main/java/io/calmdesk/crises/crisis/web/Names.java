package io.calmdesk.crises.crisis.web;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Person;
import io.calmdesk.web.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of a business's people, each asked for once an answer. */
final class Names {

    private final TenantId tenant;
    private final People people;
    private final Map<String, Optional<String>> known = new HashMap<>();

    Names(Caller caller, People people) {
        this.tenant = caller.tenant();
        this.people = people;
        known.put(caller.actor(), Optional.of(caller.name()).filter(name -> !name.isEmpty()));
    }

    /** The name behind an id; null for who is no longer there, and for what acts by itself. */
    @Nullable
    String of(@Nullable String actor) {
        return actor == null
                ? null
                : known.computeIfAbsent(
                                actor,
                                it -> people.person(tenant, it)
                                        .map(Person::name)
                                        .filter(name -> !name.isEmpty()))
                        .orElse(null);
    }
}
