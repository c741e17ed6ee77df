package io.calmdesk.casedesk.casefile;

import static io.calmdesk.casedesk.casefile.Together.answer;

import io.calmdesk.casedesk.judging.FirstJudgement;
import io.calmdesk.casedesk.judging.Matter;
import io.calmdesk.casedesk.judging.Proposal;
import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.procedure.ProcedureTemplates;
import io.calmdesk.casedesk.sealing.PartyKey;
import io.calmdesk.casedesk.sealing.PartyKeys;
import io.calmdesk.casedesk.sealing.Sealed;
import io.calmdesk.casedesk.sealing.Sealing;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Claimed;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.TenantKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Takes a matter in and makes it a case. What does not depend on each other is asked for at the same time, so that
 * two writes are waited for: first whatever the case refers to, then the case.
 */
public final class ReceivingCase {

    private final Dossiers<CaseFile, CaseFact> cases;
    private final CaseNumbers numbers;
    private final RequestClaims claims;
    private final Policies.Book policies;
    private final TenantKeys keys;
    private final PartyKeys partyKeys;
    private final Sealing sealing;
    private final ProcedureTemplates templates;
    private final FirstJudgement firstJudgement;
    private final InstantSource clock;
    private final Together together;

    public ReceivingCase(
            Dossiers<CaseFile, CaseFact> cases,
            CaseNumbers numbers,
            RequestClaims claims,
            Policies.Book policies,
            TenantKeys keys,
            PartyKeys partyKeys,
            Sealing sealing,
            ProcedureTemplates templates,
            FirstJudgement firstJudgement,
            InstantSource clock,
            Executor threads) {
        this.cases = cases;
        this.numbers = numbers;
        this.claims = claims;
        this.policies = policies;
        this.keys = keys;
        this.partyKeys = partyKeys;
        this.sealing = sealing;
        this.templates = templates;
        this.firstJudgement = firstJudgement;
        this.clock = clock;
        this.together = new Together(threads);
    }

    /** Stores the case, or answers the one that an earlier request under the same key has made. */
    public TakenIn receive(TenantId tenant, ReceiveCase command, Asked asked) {
        var asking = together.start(() -> keys.of(tenant));
        Policies rules = policies.of(tenant);
        Sealer sealer = answer(asking);
        String category = command.judgement().category();
        if (category != null && !rules.knowsCategory(category)) {
            throw Malformed.field("category", "unknown-code");
        }
        String id = Ids.next();
        var claiming = together.start(() -> claims.forNewCase(tenant, asked, id));
        var writing = together.start(() -> write(tenant, id, command, rules, sealer));
        Claimed claimed = answer(claiming);
        NewCase taken = answer(writing);
        if (!claimed.fresh()) {
            return new TakenIn(
                    cases.find(tenant, claimed.dossierId())
                            .orElseGet(() -> completed(tenant, claimed.dossierId(), command, rules, sealer, asked)),
                    Optional.empty());
        }
        return new TakenIn(create(tenant, id, taken, asked), Optional.of(command.account()));
    }

    /** An earlier request claimed the id and got no further. */
    private Dossier<CaseFile> completed(
            TenantId tenant, String id, ReceiveCase command, Policies rules, Sealer sealer, Asked asked) {
        return create(tenant, id, write(tenant, id, command, rules, sealer), asked);
    }

    private Dossier<CaseFile> create(TenantId tenant, String id, NewCase taken, Asked asked) {
        Instant now = taken.receipt().recordedAt();
        return cases.create(
                tenant, id, new Act(asked.actor().id(), now, null, asked.correlation()), CaseFile.receive(taken));
    }

    private NewCase write(TenantId tenant, String id, ReceiveCase command, Policies rules, Sealer sealer) {
        Instant now = Timepoints.now(clock);
        PartyKey proposed = PartyKey.forNewParty(sealer);
        Optional<String> lookup = command.account().customer().identity().map(sealer::lookupHash);
        var numbering = together.start(() -> numbers.next(tenant, now.atZone(rules.zone())));
        var holding = together.start(() -> partyKeys.hold(tenant, sealer, proposed, lookup));
        Sealed account = keep(tenant, id, command, proposed);
        PartyKey held = answer(holding);
        if (!held.party().equals(proposed.party())) {
            account = keep(tenant, id, command, held);
        }
        ProcedureTemplate template = templates.atReceipt();
        Receipt receipt = new Receipt(
                answer(numbering),
                command.channel(),
                held.party(),
                account,
                held.seal(id + "/excerpt", command.account().excerpt()),
                command.occurredAt(),
                command.receivedAt() == null ? now : Timepoints.stored(command.receivedAt()),
                now,
                command.followed() ? TrackingToken.of(tenant, id, sealer).hash(sealer) : null,
                proposal(command.account(), rules));
        return new NewCase(
                receipt,
                command.judgement(),
                command.owner(),
                template,
                rules.terms(command.judgement().kind(), template),
                PlaceKey.of(command.account().place(), sealer).orElse(null));
    }

    private @Nullable Proposal proposal(Account account, Policies rules) {
        Proposal proposal = firstJudgement.of(new Matter(account.words(), account.demand(), rules::knowsCategory));
        return proposal.empty() ? null : proposal;
    }

    private Sealed keep(TenantId tenant, String id, ReceiveCase command, PartyKey key) {
        // A place of its own for each try: two repeats of one request must not overwrite each other's text.
        String place = id + "/account/" + Ids.next();
        return sealing.keep(tenant, key.seal(place, command.account().fields()));
    }
}
