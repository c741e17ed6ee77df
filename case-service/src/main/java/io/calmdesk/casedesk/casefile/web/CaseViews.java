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
import io.calmdesk.web.Caller;
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

    CaseView view(Dossier<CaseFile> dossier, Caller caller) {
        var keys = texts.keys(caller.tenant(), List.of(dossier));
        return view(
                dossier,
                texts.account(caller.tenant(), keys, dossier.state()),
                texts.reply(caller.tenant(), keys, dossier.state()).orElse(null),
                caller);
    }

    /** A case that has just been taken in, so that what was told need not be opened. */
    CaseView view(Dossier<CaseFile> dossier, Account told, Caller caller) {
        return view(dossier, told, null, caller);
    }

    private CaseView view(Dossier<CaseFile> dossier, Account account, @Nullable String reply, Caller caller) {
        CaseFile file = dossier.state();
        Receipt receipt = file.receipt();
        Names names = new Names(caller, people);
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
                reply,
                promises(file),
                ProposalView.of(receipt.proposal()),
                next(file, names, caller.locale()),
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

    List<CaseItem> items(Caller caller, List<Dossier<CaseFile>> dossiers) {
        TenantId tenant = caller.tenant();
        var keys = texts.keys(tenant, dossiers);
        Names names = new Names(caller, people);
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
                receipt.signals(),
                receipt.receivedAt(),
                receipt.recordedAt(),
                dossier.version());
    }

    private static List<PromiseView> promises(CaseFile file) {
        return file.promises().stream().map(PromiseView::of).toList();
    }
}
