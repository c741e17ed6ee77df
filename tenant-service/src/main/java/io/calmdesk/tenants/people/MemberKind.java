package io.calmdesk.tenants.people;

import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.Role;
import io.calmdesk.settings.Person;
import io.calmdesk.tenants.people.MemberFact.PersonAligned;
import io.calmdesk.tenants.people.MemberFact.PersonAlignmentDue;
import io.calmdesk.tenants.people.MemberFact.PersonJoined;
import io.calmdesk.tenants.people.MemberFact.PersonRemoved;
import io.calmdesk.tenants.people.MemberFact.PersonRolesChanged;
import io.calmdesk.tenants.setting.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How people are stored, woken and told. */
public final class MemberKind implements DossierKind<Member, MemberFact> {

    private final Topics topics;

    public MemberKind(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String collection() {
        return "members";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Class<Member> stateType() {
        return Member.class;
    }

    @Override
    public Map<String, Class<? extends MemberFact>> factTypes() {
        return Map.of(
                "joined", PersonJoined.class,
                "roles-changed", PersonRolesChanged.class,
                "removed", PersonRemoved.class,
                "aligned", PersonAligned.class,
                "alignment-due", PersonAlignmentDue.class);
    }

    @Override
    public Optional<Instant> wakeAt(Member state) {
        return state.wakeAt();
    }

    @Override
    public Decision<Member, MemberFact> wake(Dossier<Member> dossier, Instant now) {
        return dossier.state().wake(now);
    }

    @Override
    public Optional<Instant> dueFromFacts(List<RecordedFact<MemberFact>> facts) {
        RecordedFact<MemberFact> last = facts.getLast();
        return switch (last.fact()) {
            case PersonAligned aligned -> Optional.empty();
            case PersonAlignmentDue due -> Optional.of(last.recordedAt().plus(Member.pauseAfter(due.attempt())));
            // The first administrator joins with an account that is in line already.
            case PersonJoined joined when joined.person().equals(last.by()) -> Optional.empty();
            case PersonJoined joined -> Optional.of(last.recordedAt().plus(Member.FIRST_PAUSE));
            case PersonRolesChanged changed -> Optional.of(last.recordedAt().plus(Member.FIRST_PAUSE));
            case PersonRemoved removed -> Optional.of(last.recordedAt().plus(Member.FIRST_PAUSE));
        };
    }

    @Override
    public List<OutboundRecord> publish(Publication<MemberFact> publication) {
        long number = publication.fact().number();
        return switch (publication.fact().fact()) {
            case PersonJoined joined ->
                List.of(
                        topics.setting(joined.access().toRecord(publication.tenant(), joined.person(), number)),
                        topics.fact(publication, "person-joined", holding(joined.person(), joined.roles())));
            case PersonRolesChanged changed ->
                List.of(
                        topics.setting(changed.access().toRecord(publication.tenant(), changed.person(), number)),
                        topics.fact(publication, "person-roles-changed", holding(changed.person(), changed.roles())));
            case PersonRemoved removed ->
                List.of(
                        topics.setting(Person.removal(publication.tenant(), removed.person(), number)),
                        topics.fact(publication, "person-removed", Map.of("person", removed.person())));
            case PersonAligned aligned -> List.of(topics.fact(publication, "person-aligned", Map.of()));
            case PersonAlignmentDue due ->
                List.of(topics.fact(publication, "person-alignment-due", Map.of("attempt", due.attempt())));
        };
    }

    private static Map<String, Object> holding(String person, Set<Role> roles) {
        return Map.of(
                "person",
                person,
                "roles",
                roles.stream().map(Role::code).sorted().toList());
    }
}
