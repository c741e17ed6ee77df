package io.calmdesk.tenants;

import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.settings.KeyWrapping;
import io.calmdesk.settings.MasterKey;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.people.Members;
import io.calmdesk.tenants.reader.SettingsReaders;
import io.calmdesk.tenants.setting.SettingItems;
import io.calmdesk.tenants.setting.Topics;
import io.calmdesk.tenants.signup.Checkpoint;
import io.calmdesk.tenants.signup.EmailHash;
import io.calmdesk.tenants.signup.FirstSettings;
import io.calmdesk.tenants.signup.ResumingSignUp;
import io.calmdesk.tenants.signup.SignUp;
import io.calmdesk.tenants.signup.SignUpClaims;
import io.calmdesk.tenants.signup.SignUpFact;
import io.calmdesk.tenants.signup.SignUpKind;
import io.calmdesk.tenants.signup.SignUpSteps;
import io.calmdesk.tenants.signup.SigningUp;
import io.calmdesk.tenants.template.IndustryTemplates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignUpConfiguration {

    @Bean
    SignUpKind signUpKind(Topics topics) {
        return new SignUpKind(topics);
    }

    @Bean
    Dossiers<SignUp, SignUpFact> signUps(DossierStore store, SignUpKind kind) {
        return store.open(kind);
    }

    @Bean
    @ConditionalOnMissingBean
    Checkpoint checkpoint(MeterRegistry metrics) {
        return (signUp, step) ->
                metrics.counter("calmdesk.signup.steps", "step", step.name()).increment();
    }

    @Bean
    SignUpClaims signUpClaims(
            Claims claims, Dossiers<SignUp, SignUpFact> signUps, Checkpoint checkpoint, InstantSource clock) {
        return new SignUpClaims(claims, signUps, checkpoint, clock);
    }

    @Bean
    SignUpSteps signUpSteps(
            Dossiers<SignUp, SignUpFact> signUps,
            Accounts accounts,
            KeyWrapping keys,
            SettingItems items,
            Members members,
            SettingsReaders readers,
            Checkpoint checkpoint,
            InstantSource clock) {
        FirstSettings settings = new FirstSettings(items, new IndustryTemplates());
        return new SignUpSteps(signUps, accounts, keys, settings, members, readers, checkpoint, clock);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService signUpExecutor() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    SigningUp signingUp(
            SignUpClaims claims,
            Dossiers<SignUp, SignUpFact> signUps,
            Accounts accounts,
            MasterKey master,
            KeyWrapping keys,
            SignUpSteps steps,
            Checkpoint checkpoint,
            ExecutorService signUpExecutor,
            InstantSource clock) {
        return new SigningUp(
                claims, signUps, accounts, new EmailHash(master), keys, steps, checkpoint, signUpExecutor, clock);
    }

    @Bean
    ResumingSignUp resumingSignUp(Dossiers<SignUp, SignUpFact> signUps, SignUpSteps steps, SignUpClaims claims) {
        return new ResumingSignUp(signUps, steps, claims);
    }
}
