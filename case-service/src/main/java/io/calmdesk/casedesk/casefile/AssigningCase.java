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
        String assignee = to.equals(MYSELF) ? asked.actor().id() : known(tenant, to);
        return changing.change(
                tenant,
                id,
                Verb.ASSIGN,
                asked,
                (dossier, template, now) -> dossier.state().assign(assignee, template, now));
    }

    private String known(TenantId tenant, String to) {
        return people.person(tenant, to)
                .filter(Person::active)
                .map(Person::actor)
                .orElseThrow(() -> Malformed.field("to", "unknown-person"));
    }
}
