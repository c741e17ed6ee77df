package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import io.calmdesk.settings.Person;

/** Makes somebody responsible for handling a case. */
public final class AssigningCase {

    private static final String MYSELF = "me";

    private final ChangingCase changing;
    private final People people;

    public AssigningCase(ChangingCase changing, People people) {
        this.changing = changing;
        this.people = people;
    }

    /** Assigns to a person of the business, or to the caller by {@code me}. */
    public Dossier<CaseFile> assign(TenantId tenant, String id, String to, Asked asked) {
        CaseRights.requireAny(asked.actor());
        String assignee = to.equals(MYSELF) ? asked.actor().id() : handler(tenant, to);
        return changing.change(
                tenant,
                id,
                Verb.ASSIGN,
                asked,
                (dossier, template, now) -> dossier.state().assign(assignee, template, now));
    }

    /** A program cannot be told of a promise, and who may not work on cases would own one in vain. */
    private String handler(TenantId tenant, String to) {
        return people.person(tenant, to)
                .filter(it -> it.active() && it.kind() == Person.Kind.PERSON && CaseRights.mayHandle(it.roles()))
                .map(Person::actor)
                .orElseThrow(() -> Malformed.field("to", "unknown-person"));
    }
}
