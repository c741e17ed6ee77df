package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import io.calmdesk.tenants.policy.CaseKind;
import io.calmdesk.tenants.setting.Topics;
import io.calmdesk.tenants.signup.SignUpFact.AdministratorKnown;
import io.calmdesk.tenants.signup.SignUpFact.DeskPrepared;
import io.calmdesk.tenants.signup.SignUpFact.SignUpAnswered;
import io.calmdesk.tenants.signup.SignUpFact.SignUpLapsed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpResumed;
import io.calmdesk.tenants.signup.SignUpFact.SignUpStarted;
import io.calmdesk.tenants.signup.SignUpFact.SignedUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How sign-ups are stored, woken and told. */
public final class SignUpKind implements DossierKind<SignUp, SignUpFact> {

    private final Topics topics;

    public SignUpKind(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String collection() {
        return "sign_ups";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Class<SignUp> stateType() {
        return SignUp.class;
    }

    @Override
    public Map<String, Class<? extends SignUpFact>> factTypes() {
        return Map.of(
                "started", SignUpStarted.class,
                "administrator-known", AdministratorKnown.class,
                "desk-prepared", DeskPrepared.class,
                "signed-up", SignedUp.class,
                "answered", SignUpAnswered.class,
                "resumed", SignUpResumed.class,
                "lapsed", SignUpLapsed.class);
    }

    @Override
    public Optional<Instant> wakeAt(SignUp state) {
        return state.wakeAt();
    }

    @Override
    public Decision<SignUp, SignUpFact> wake(Dossier<SignUp> dossier, Instant now) {
        return dossier.state().wake(now);
    }

    @Override
    public Optional<Instant> dueFromFacts(List<RecordedFact<SignUpFact>> facts) {
        Instant due = null;
        for (RecordedFact<SignUpFact> recorded : facts) {
            due = switch (recorded.fact()) {
                case SignUpStarted started -> recorded.recordedAt().plus(SignUp.FIRST_PAUSE);
                case SignUpResumed resumed -> recorded.recordedAt().plus(SignUp.pauseAfter(resumed.attempt()));
                case SignedUp finished -> null;
                case SignUpAnswered answered -> null;
                case SignUpLapsed lapsed -> null;
                case AdministratorKnown known -> due;
                case DeskPrepared prepared -> due;
            };
        }
        return Optional.ofNullable(due);
    }

    @Override
    public List<OutboundRecord> publish(Publication<SignUpFact> publication) {
        return switch (publication.fact().fact()) {
            case SignUpStarted started ->
                event(
                        publication,
                        "sign-up-started",
                        Map.of(
                                "industries", started.industries(),
                                "locale", started.locale(),
                                "timeZone", started.timeZone()));
            case AdministratorKnown known ->
                event(publication, "sign-up-administrator-known", Map.of("actor", known.actor()));
            case DeskPrepared prepared ->
                manifestsAnd(event(publication, "sign-up-desk-prepared", Map.of()), publication);
            case SignedUp finished -> event(publication, "signed-up", Map.of());
            case SignUpAnswered answered -> event(publication, "sign-up-answered", Map.of());
            case SignUpResumed resumed -> event(publication, "sign-up-resumed", Map.of("attempt", resumed.attempt()));
            case SignUpLapsed lapsed -> event(publication, "sign-up-lapsed", Map.of());
        };
    }

    private List<OutboundRecord> event(Publication<SignUpFact> publication, String type, Map<String, Object> data) {
        return List.of(topics.fact(publication, type, data));
    }

    private List<OutboundRecord> manifestsAnd(List<OutboundRecord> event, Publication<SignUpFact> publication) {
        List<OutboundRecord> records = new ArrayList<>();
        manifests()
                .forEach((section, items) ->
                        records.add(topics.setting(new SettingsManifest(publication.tenant(), section, items))));
        records.addAll(event);
        return records;
    }

    /** What each section of a new business holds: everything in its first version. */
    private static Map<String, Map<String, Long>> manifests() {
        return Map.of(
                Sections.PROFILE, Map.of(Sections.TENANT, 1L),
                Sections.KEYS, Map.of(Sections.DATA, 1L),
                Sections.CALENDARS, Map.of(Sections.DEFAULT, 1L),
                Sections.DEADLINES,
                        Arrays.stream(CaseKind.values()).collect(Collectors.toMap(CaseKind::code, kind -> 1L)),
                Sections.LADDERS, Map.of(Sections.DEFAULT, 1L),
                Sections.CATEGORIES, Map.of(Sections.DEFAULT, 1L));
    }
}
