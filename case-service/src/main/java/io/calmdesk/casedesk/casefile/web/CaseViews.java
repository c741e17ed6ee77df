package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.Account;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseTexts;
import io.calmdesk.casedesk.casefile.Receipt;
import io.calmdesk.casedesk.casefile.Verb;
import io.calmdesk.casedesk.procedure.ProcedureTemplates;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.People;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns cases into what people read, opening what is sealed. */
@Component
class CaseViews {

    private final CaseTexts texts;
    private final People people;
    private final ProcedureTemplates templates;

    CaseViews(CaseTexts texts, People people, ProcedureTemplates templates) {
        this.texts = texts;
        this.people = people;
        this.templates = templates;
    }

    CaseView view(Dossier<CaseFile> dossier, String locale) {
        TenantId tenant = dossier.tenant();
        CaseFile file = dossier.state();
        Receipt receipt = file.receipt();
        Names names = new Names(tenant, people);
        var keys = texts.keys(tenant, List.of(dossier));
        Account account = texts.account(tenant, keys, file);
        return new CaseView(
                dossier.id(),
                receipt.number(),
                file.state().code(),
                file.judgement().kind().code(),
                receipt.channel().code(),
                file.judgement().category(),
                file.judgement().severity().code(),
                account.place(),
                CustomerView.of(account.customer()),
                account.words(),
                account.demand(),
                ResponsibleView.of(file.owner(), names),
                file.assignee(),
                names.of(file.assignee()),
                file.resolution() == null ? null : file.resolution().outcome().code(),
                texts.reply(tenant, keys, file).orElse(null),
                promises(file),
                next(file, names, locale),
                file.allowed().stream().map(Verb::code).toList(),
                receipt.occurredAt(),
                receipt.receivedAt(),
                receipt.recordedAt(),
                dossier.version());
    }

    private @Nullable NextView next(CaseFile file, Names names, String locale) {
        return file.next(templates.of(file.procedure()))
                .map(next -> new NextView(
                        next.step(),
                        next.nameIn(locale),
                        ResponsibleView.of(next.who(), names),
                        file.nextDueAt().orElse(null)))
                .orElse(null);
    }

    List<CaseItem> items(TenantId tenant, List<Dossier<CaseFile>> dossiers) {
        var keys = texts.keys(tenant, dossiers);
        Names names = new Names(tenant, people);
        return dossiers.stream()
                .map(dossier -> item(dossier, texts.excerpt(tenant, keys, dossier.state()), names))
                .toList();
    }

    private static CaseItem item(Dossier<CaseFile> dossier, Account excerpt, Names names) {
        CaseFile file = dossier.state();
        Receipt receipt = file.receipt();
        return new CaseItem(
                dossier.id(),
                receipt.number(),
                file.state().code(),
                file.judgement().kind().code(),
                receipt.channel().code(),
                file.judgement().category(),
                file.judgement().severity().code(),
                excerpt.place(),
                file.assignee(),
                names.of(file.assignee()),
                excerpt.words(),
                promises(file),
                receipt.receivedAt(),
                receipt.recordedAt(),
                dossier.version());
    }

    private static List<PromiseView> promises(CaseFile file) {
        return file.promises().stream().map(PromiseView::of).toList();
    }
}
