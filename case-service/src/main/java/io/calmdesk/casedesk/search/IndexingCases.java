package io.calmdesk.casedesk.search;

import io.calmdesk.casedesk.casefile.Account;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.CaseTexts;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.TenantKeys;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows by which cases are found. */
public final class IndexingCases {

    private final CaseFiles cases;
    private final CaseTexts texts;
    private final TenantKeys keys;
    private final SearchTerms terms;
    private final SearchRows rows;

    public IndexingCases(CaseFiles cases, CaseTexts texts, TenantKeys keys, SearchTerms terms, SearchRows rows) {
        this.cases = cases;
        this.texts = texts;
        this.keys = keys;
        this.terms = terms;
        this.rows = rows;
    }

    /** Brings the row of a case up to what is stored of it now. */
    public void index(TenantId tenant, String caseId) {
        Dossier<CaseFile> dossier = cases.get(tenant, caseId);
        // A case of one fact has just been taken in: it has no row whose filters could be brought up to date.
        if (dossier.version() == 1 || !rows.touch(dossier)) {
            Sealer sealer = keys.of(tenant);
            rows.put(new SearchRow(dossier, new TermHash(sealer).of(terms(dossier, sealer))));
        }
    }

    private List<String> terms(Dossier<CaseFile> dossier, Sealer sealer) {
        TenantId tenant = dossier.tenant();
        Account account = texts.account(tenant, texts.keys(tenant, sealer, List.of(dossier)), dossier.state());
        List<String> found = new ArrayList<>(terms.ofText(account.words()));
        String number = dossier.state().receipt().number();
        found.addAll(terms.ofText(number));
        // People say "123" and write 2026-000123.
        found.add(String.valueOf(Long.parseLong(number.substring(number.indexOf('-') + 1))));
        if (account.place() != null) {
            found.addAll(terms.ofText(account.place()));
        }
        if (account.customer().phone() != null) {
            found.addAll(PhoneFragments.of(account.customer().phone()));
        }
        return found;
    }
}
