package io.calmdesk.tenants;

import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.people.Administrators;
import io.calmdesk.tenants.people.AligningPerson;
import io.calmdesk.tenants.people.ChangingRoles;
import io.calmdesk.tenants.people.InvitingPerson;
import io.calmdesk.tenants.people.Member;
import io.calmdesk.tenants.people.MemberFact;
import io.calmdesk.tenants.people.MemberKind;
import io.calmdesk.tenants.people.Members;
import io.calmdesk.tenants.people.WelcomeMail;
import io.calmdesk.tenants.people.mongo.MongoMemberLists;
import io.calmdesk.tenants.reader.SettingsReaders;
import io.calmdesk.tenants.setting.Topics;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    MemberKind memberKind(Topics topics) {
        return new MemberKind(topics);
    }

    @Bean
    Members members(DossierStore store, MemberKind kind, Administrators administrators) {
        Dossiers<Member, MemberFact> dossiers = store.open(kind);
        return new Members(dossiers, new MongoMemberLists(dossiers), administrators);
    }

    @Bean
    AligningPerson aligningPerson(
            Members members,
            Accounts accounts,
            WelcomeMail welcome,
            TenantKeys keys,
            Profiles profiles,
            SettingsReaders readers,
            ReaderProperties properties,
            InstantSource clock) {
        return new AligningPerson(members, accounts, welcome, keys, profiles, readers, properties.patience(), clock);
    }

    @Bean
    InvitingPerson invitingPerson(
            Claims claims,
            Accounts accounts,
            Members members,
            Administrators administrators,
            AligningPerson aligning,
            TenantKeys keys,
            InstantSource clock) {
        return new InvitingPerson(claims, accounts, members, administrators, aligning, keys, clock);
    }

    @Bean
    ChangingRoles changingRoles(
            Members members,
            Administrators administrators,
            AligningPerson aligning,
            TenantKeys keys,
            InstantSource clock) {
        return new ChangingRoles(members, administrators, aligning, keys, clock);
    }
}
