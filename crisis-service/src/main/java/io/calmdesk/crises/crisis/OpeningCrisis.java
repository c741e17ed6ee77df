package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.Playbook;
import io.calmdesk.crises.playbook.Playbooks;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.dossier.store.Claimed;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.Profiles;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens a crisis because somebody says so. */
public final class OpeningCrisis {

    private final Dossiers<CrisisFile, CrisisFact> crises;
    private final CrisisNumbers numbers;
    private final RequestClaims claims;
    private final CrisisTexts texts;
    private final Playbooks playbooks;
    private final Profiles profiles;
    private final InstantSource clock;

    public OpeningCrisis(
            Dossiers<CrisisFile, CrisisFact> crises,
            CrisisNumbers numbers,
            RequestClaims claims,
            CrisisTexts texts,
            Playbooks playbooks,
            Profiles profiles,
            InstantSource clock) {
        this.crises = crises;
        this.numbers = numbers;
        this.claims = claims;
        this.texts = texts;
        this.playbooks = playbooks;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Stores the crisis, or answers the one that an earlier request under the same key has opened. */
    public Dossier<CrisisFile> open(TenantId tenant, OpenCrisis command, Asked asked) {
        CrisisRights.requireOpening(asked.actor());
        Claimed claimed = claims.forNewCrisis(tenant, asked, Ids.next());
        String id = claimed.dossierId();
        return crises.find(tenant, id).orElseGet(() -> {
            Act act = new Act(asked.actor().id(), Timepoints.now(clock), null, asked.correlation());
            Decision<CrisisFile, CrisisFact> opened = CrisisFile.open(fromPerson(tenant, id, command, act));
            return crises.create(tenant, id, act, withWords(tenant, id, command.words(), act, opened));
        });
    }

    /** Stores a crisis that was noticed under this id; one that is there already stays as it is. */
    public Dossier<CrisisFile> open(TenantId tenant, String id, NoticedCrisis noticed, String by) {
        return crises.find(tenant, id).orElseGet(() -> {
            Act act = new Act(by, Timepoints.now(clock));
            Playbook playbook = playbooks.of(noticed.type());
            Opening opening = opening(tenant, playbook, noticed.cause(), act, null, noticed.placeKey());
            return crises.create(
                    tenant,
                    id,
                    act,
                    CrisisFile.open(new NewCrisis(opening, playbook, noticed.level(), noticed.cases())));
        });
    }

    private NewCrisis fromPerson(TenantId tenant, String id, OpenCrisis command, Act act) {
        Playbook playbook = playbooks.of(command.type());
        String place = command.place();
        String caseId = command.caseId();
        Opening opening = opening(
                tenant,
                playbook,
                Cause.PERSON,
                act,
                place == null ? null : texts.seal(tenant, id, "place", place),
                // A place in somebody's words has no key here; cases of any place may then be meant.
                null);
        CrisisLevel level = command.level() == null ? playbook.level() : command.level();
        return new NewCrisis(opening, playbook, level, caseId == null ? List.of() : List.of(caseId));
    }

    private Opening opening(
            TenantId tenant,
            Playbook playbook,
            Cause cause,
            Act act,
            @Nullable SealedText place,
            @Nullable String placeKey) {
        ZoneId zone = profiles.of(tenant).map(it -> ZoneId.of(it.timeZone())).orElse(ZoneOffset.UTC);
        return new Opening(
                numbers.next(tenant, act.at().atZone(zone)),
                cause,
                playbook.id(),
                playbook.version(),
                act.at(),
                act.by(),
                place,
                placeKey);
    }

    /** What was said at the opening is the first entry of the log. */
    private Decision<CrisisFile, CrisisFact> withWords(
            TenantId tenant, String id, @Nullable String words, Act act, Decision<CrisisFile, CrisisFact> opened) {
        if (words == null) {
            return opened;
        }
        Instant now = act.at();
        Decision<CrisisFile, CrisisFact> logged =
                opened.state().log(texts.seal(tenant, id, "log", words), act.by(), now);
        List<NewFact<CrisisFact>> both =
                Stream.concat(opened.facts().stream(), logged.facts().stream()).toList();
        return new Decision<>(logged.state(), both);
    }
}
