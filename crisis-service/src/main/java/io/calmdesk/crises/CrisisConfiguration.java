package io.calmdesk.crises;

import io.calmdesk.crises.crisis.ChangingCrisis;
import io.calmdesk.crises.crisis.CorrectingLog;
import io.calmdesk.crises.crisis.CrisisFact;
import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFileKind;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.CrisisNumbers;
import io.calmdesk.crises.crisis.CrisisTexts;
import io.calmdesk.crises.crisis.JoiningCrisis;
import io.calmdesk.crises.crisis.LinkingCase;
import io.calmdesk.crises.crisis.OpeningCrisis;
import io.calmdesk.crises.crisis.RaisingCrisis;
import io.calmdesk.crises.crisis.RequestClaims;
import io.calmdesk.crises.crisis.ReviewingCrisis;
import io.calmdesk.crises.crisis.SettlingCrisis;
import io.calmdesk.crises.crisis.TickingStep;
import io.calmdesk.crises.crisis.WritingLog;
import io.calmdesk.crises.crisis.messaging.CrisisFactContracts;
import io.calmdesk.crises.crisis.mongo.MongoCrisisFiles;
import io.calmdesk.crises.playbook.Playbooks;
import io.calmdesk.crises.playbook.json.ShippedPlaybooks;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Numbers;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.TenantKeys;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of crises together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class CrisisConfiguration {

    @Bean
    Playbooks playbooks() {
        return new ShippedPlaybooks();
    }

    @Bean
    CrisisFileKind crisisFileKind(CrisisServiceProperties properties) {
        return new CrisisFileKind(new CrisisFactContracts(properties.factsTopic())::tell);
    }

    @Bean
    Dossiers<CrisisFile, CrisisFact> crisisDossiers(DossierStore store, CrisisFileKind kind) {
        return store.open(kind);
    }

    @Bean
    CrisisFiles crisisFiles(Dossiers<CrisisFile, CrisisFact> dossiers) {
        return new MongoCrisisFiles(dossiers);
    }

    @Bean
    RequestClaims requestClaims(Claims claims) {
        return new RequestClaims(claims);
    }

    @Bean
    CrisisTexts crisisTexts(TenantKeys keys) {
        return new CrisisTexts(keys);
    }

    @Bean
    OpeningCrisis openingCrisis(
            Dossiers<CrisisFile, CrisisFact> dossiers,
            Numbers numbers,
            RequestClaims claims,
            CrisisTexts texts,
            Playbooks playbooks,
            Profiles profiles,
            InstantSource clock) {
        return new OpeningCrisis(dossiers, new CrisisNumbers(numbers), claims, texts, playbooks, profiles, clock);
    }

    @Bean
    JoiningCrisis joiningCrisis(Dossiers<CrisisFile, CrisisFact> dossiers, Playbooks playbooks, InstantSource clock) {
        return new JoiningCrisis(dossiers, playbooks, clock);
    }

    @Bean
    ChangingCrisis changingCrisis(
            Dossiers<CrisisFile, CrisisFact> dossiers, RequestClaims claims, InstantSource clock) {
        return new ChangingCrisis(dossiers, claims, clock);
    }

    @Bean
    TickingStep tickingStep(ChangingCrisis changing) {
        return new TickingStep(changing);
    }

    @Bean
    WritingLog writingLog(ChangingCrisis changing, CrisisTexts texts) {
        return new WritingLog(changing, texts);
    }

    @Bean
    CorrectingLog correctingLog(ChangingCrisis changing, CrisisTexts texts) {
        return new CorrectingLog(changing, texts);
    }

    @Bean
    RaisingCrisis raisingCrisis(ChangingCrisis changing, Playbooks playbooks) {
        return new RaisingCrisis(changing, playbooks);
    }

    @Bean
    LinkingCase linkingCase(ChangingCrisis changing) {
        return new LinkingCase(changing);
    }

    @Bean
    SettlingCrisis settlingCrisis(ChangingCrisis changing) {
        return new SettlingCrisis(changing);
    }

    @Bean
    ReviewingCrisis reviewingCrisis(ChangingCrisis changing, CrisisTexts texts) {
        return new ReviewingCrisis(changing, texts);
    }
}
