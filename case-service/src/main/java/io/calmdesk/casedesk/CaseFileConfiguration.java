package io.calmdesk.casedesk;

import io.calmdesk.casedesk.casefile.AssigningCase;
import io.calmdesk.casedesk.casefile.CaseFact;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFileKind;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.CaseNumbers;
import io.calmdesk.casedesk.casefile.CaseTexts;
import io.calmdesk.casedesk.casefile.ChangingCase;
import io.calmdesk.casedesk.casefile.ClosingCase;
import io.calmdesk.casedesk.casefile.CommentingCase;
import io.calmdesk.casedesk.casefile.Policies;
import io.calmdesk.casedesk.casefile.ReceivingCase;
import io.calmdesk.casedesk.casefile.RequestClaims;
import io.calmdesk.casedesk.casefile.SettlingCase;
import io.calmdesk.casedesk.casefile.messaging.CaseFactContracts;
import io.calmdesk.casedesk.casefile.mongo.MongoCaseFiles;
import io.calmdesk.casedesk.casefile.settings.SettingsPolicyBook;
import io.calmdesk.casedesk.judging.FirstJudgement;
import io.calmdesk.casedesk.judging.lexicon.LexiconJudgement;
import io.calmdesk.casedesk.procedure.ProcedureTemplates;
import io.calmdesk.casedesk.procedure.json.ShippedTemplates;
import io.calmdesk.casedesk.sealing.PartyKeys;
import io.calmdesk.casedesk.sealing.Sealing;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Numbers;
import io.calmdesk.settings.People;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.settings.TenantKeys;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of cases together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {

    @Bean
    ProcedureTemplates procedureTemplates() {
        return new ShippedTemplates();
    }

    @Bean
    Policies.Book policies(SettingsCopy settings) {
        return new SettingsPolicyBook(settings);
    }

    @Bean
    CaseFileKind caseFileKind(ProcedureTemplates templates, CaseServiceProperties properties) {
        return new CaseFileKind(templates, new CaseFactContracts(properties.factsTopic())::tell);
    }

    @Bean
    Dossiers<CaseFile, CaseFact> caseDossiers(DossierStore store, CaseFileKind kind) {
        return store.open(kind);
    }

    @Bean
    CaseFiles caseFiles(Dossiers<CaseFile, CaseFact> dossiers) {
        return new MongoCaseFiles(dossiers);
    }

    @Bean
    RequestClaims requestClaims(Claims claims) {
        return new RequestClaims(claims);
    }

    @Bean
    CaseTexts caseTexts(TenantKeys tenantKeys, PartyKeys partyKeys, Sealing sealing) {
        return new CaseTexts(tenantKeys, partyKeys, sealing);
    }

    @Bean
    FirstJudgement firstJudgement() {
        return LexiconJudgement.shipped();
    }

    @Bean
    ReceivingCase receivingCase(
            Dossiers<CaseFile, CaseFact> dossiers,
            Numbers numbers,
            RequestClaims claims,
            Policies.Book policies,
            TenantKeys keys,
            PartyKeys partyKeys,
            Sealing sealing,
            ProcedureTemplates templates,
            FirstJudgement firstJudgement,
            InstantSource clock,
            Executor applicationTaskExecutor) {
        return new ReceivingCase(
                dossiers,
                new CaseNumbers(numbers),
                claims,
                policies,
                keys,
                partyKeys,
                sealing,
                templates,
                firstJudgement,
                clock,
                applicationTaskExecutor);
    }

    @Bean
    ChangingCase changingCase(
            Dossiers<CaseFile, CaseFact> dossiers,
            RequestClaims claims,
            ProcedureTemplates templates,
            InstantSource clock) {
        return new ChangingCase(dossiers, claims, templates, clock);
    }

    @Bean
    AssigningCase assigningCase(ChangingCase changing, People people) {
        return new AssigningCase(changing, people);
    }

    @Bean
    SettlingCase settlingCase(ChangingCase changing, CaseTexts texts) {
        return new SettlingCase(changing, texts);
    }

    @Bean
    ClosingCase closingCase(ChangingCase changing) {
        return new ClosingCase(changing);
    }

    @Bean
    CommentingCase commentingCase(ChangingCase changing, CaseTexts texts) {
        return new CommentingCase(changing, texts);
    }
}
