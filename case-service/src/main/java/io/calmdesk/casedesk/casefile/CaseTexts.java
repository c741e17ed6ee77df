package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.sealing.PartyKey;
import io.calmdesk.casedesk.sealing.PartyKeys;
import io.calmdesk.casedesk.sealing.Sealed;
import io.calmdesk.casedesk.sealing.Sealing;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.TenantKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of cases in clear: opened for those who may read them, sealed for their case's party. */
public final class CaseTexts {

    private final TenantKeys tenantKeys;
    private final PartyKeys partyKeys;
    private final Sealing sealing;

    public CaseTexts(TenantKeys tenantKeys, PartyKeys partyKeys, Sealing sealing) {
        this.tenantKeys = tenantKeys;
        this.partyKeys = partyKeys;
        this.sealing = sealing;
    }

    /** The keys with which the texts of these cases open; one question for all of them. */
    public Map<String, PartyKey> keys(TenantId tenant, List<Dossier<CaseFile>> cases) {
        return cases.isEmpty() ? Map.of() : keys(tenant, tenantKeys.of(tenant), cases);
    }

    /** The same for whoever has the tenant's sealer at hand. */
    public Map<String, PartyKey> keys(TenantId tenant, Sealer sealer, List<Dossier<CaseFile>> cases) {
        Set<String> parties =
                cases.stream().map(it -> it.state().receipt().party()).collect(Collectors.toSet());
        return partyKeys.find(tenant, sealer, parties);
    }

    /** A text in clear, empty of words when the customer has been forgotten. */
    public Map<String, String> open(TenantId tenant, Map<String, PartyKey> keys, Sealed sealed) {
        return sealing.open(tenant, keys, sealed).orElse(Map.of());
    }

    /** All that was told in a case. */
    public Account account(TenantId tenant, Map<String, PartyKey> keys, CaseFile file) {
        return Account.from(open(tenant, keys, file.receipt().account()));
    }

    /** The beginning of what was told, and where. */
    public Account excerpt(TenantId tenant, Map<String, PartyKey> keys, CaseFile file) {
        return Account.from(open(tenant, keys, file.receipt().excerpt()));
    }

    /** What the customer was told at the end, if there was anything to tell. */
    public Optional<String> reply(TenantId tenant, Map<String, PartyKey> keys, CaseFile file) {
        return Optional.ofNullable(file.resolution())
                .flatMap(it -> Optional.ofNullable(it.reply()))
                .map(it -> open(tenant, keys, it).getOrDefault("text", ""));
    }

    /** Seals texts for a place within a case; each call has a place of its own, so that a lost race spoils nothing. */
    Sealed seal(Dossier<CaseFile> dossier, String what, Map<String, String> fields) {
        TenantId tenant = dossier.tenant();
        String party = dossier.state().receipt().party();
        PartyKey key =
                partyKeys.find(tenant, tenantKeys.of(tenant), Set.of(party)).get(party);
        if (key == null) {
            throw new NotFound("not-found");
        }
        return sealing.keep(tenant, key.seal(dossier.id() + "/" + what + "/" + Ids.next(), fields));
    }
}
