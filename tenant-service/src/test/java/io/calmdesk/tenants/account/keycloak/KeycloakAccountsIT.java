package io.calmdesk.tenants.account.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.tenants.TestDesk;
import io.calmdesk.tenants.account.AccountExists;
import io.calmdesk.tenants.account.Accounts.Account;
import io.calmdesk.tenants.account.Accounts.ProgramAccount;
import io.calmdesk.tenants.account.AddressRefused;
import io.calmdesk.testing.WithInfrastructure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

@WithInfrastructure
class KeycloakAccountsIT {

    private static Keycloak keycloak;
    private static RealmResource realm;
    private static KeycloakAccounts accounts;

    private final TenantId tenant = new TenantId(Ids.next());

    @BeforeAll
    static void connect() {
        keycloak = TestDesk.keycloak();
        realm = keycloak.realm("calmdesk");
        accounts = new KeycloakAccounts(realm);
    }

    @AfterAll
    static void disconnect() {
        keycloak.close();
    }

    @Test
    void opensAnAccountOnceAndRemembersTheSignUp() {
        String email = email();
        String actor = accounts.open(email, "zh-CN", "sign-up-1", "correct horse");
        assertThat(accounts.byEmail(email)).contains(new Account(actor, "sign-up-1"));
        assertThatExceptionOfType(AccountExists.class)
                .isThrownBy(() -> accounts.open(email, "zh-CN", "sign-up-2", "another password"));
    }

    @Test
    void knowsNobodyByAPartOfAnAddress() {
        String email = email();
        accounts.open(email, "en", null, null);
        assertThat(accounts.byEmail(email.substring(1))).isEmpty();
        assertThat(accounts.byEmail("*")).isEmpty();
    }

    @Test
    void refusesAnAddressKeycloakCannotTake() {
        assertThatExceptionOfType(AddressRefused.class)
                .isThrownBy(() -> accounts.open("a..b@calmdesk.test", "en", null, null));
    }

    @Test
    void completesAnOrganizationThatWasLeftHalfDone() {
        OrganizationRepresentation half = new OrganizationRepresentation();
        half.setName(tenant.value());
        half.setAlias(tenant.value());
        half.setEnabled(true);
        realm.organizations().create(half).close();
        OrganizationResource organization = organization();
        GroupRepresentation unmapped = new GroupRepresentation();
        unmapped.setName(Role.CS_LEAD.code());
        organization.groups().addTopLevelGroup(unmapped).close();

        accounts.ensureOrganization(tenant);
        accounts.ensureOrganization(tenant);

        List<GroupRepresentation> groups = organization.groups().getAll(null, null, null, 0, 100, true, false);
        assertThat(groups).hasSize(Role.values().length);
        assertThat(groups)
                .allSatisfy(group -> assertThat(organization
                                .groups()
                                .group(group.getId())
                                .roles()
                                .clientLevel(platform())
                                .listAll())
                        .singleElement()
                        .satisfies(role -> assertThat(role.getName()).isEqualTo(group.getName())));
    }

    @Test
    void makesOneOrganizationWhenSeveralTryAtOnce() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> accounts.ensureOrganization(tenant)))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(realm.organizations().search(tenant.value(), true, 0, 10)).hasSize(1);
        assertThat(organization().groups().getAll(null, null, null, 0, 100, true, false))
                .hasSize(Role.values().length);
    }

    @Test
    void givesAndTakesRolesAndMembership() {
        accounts.ensureOrganization(tenant);
        String actor = accounts.open(email(), "en", null, null);
        accounts.ensureMember(tenant, actor, Set.of(Role.CS_AGENT, Role.APPROVER));
        assertThat(rolesOf(actor)).containsExactlyInAnyOrder("cs-agent", "approver");
        accounts.ensureMember(tenant, actor, Set.of(Role.CS_LEAD, Role.APPROVER));
        accounts.ensureMember(tenant, actor, Set.of(Role.CS_LEAD, Role.APPROVER));
        assertThat(rolesOf(actor)).containsExactlyInAnyOrder("cs-lead", "approver");
        accounts.ensureNoMember(tenant, actor);
        accounts.ensureNoMember(tenant, actor);
        assertThat(organization().members().getAll()).isEmpty();
    }

    @Test
    void makesCredentialsOnceAndTakesThemAway() {
        accounts.ensureOrganization(tenant);
        String clientId = "api-" + Ids.next();
        ProgramAccount first = accounts.ensureProgram(tenant, clientId);
        assertThat(accounts.ensureProgram(tenant, clientId)).isEqualTo(first);
        accounts.ensureMember(tenant, first.actor(), Set.of(Role.FRONT_LINE));
        assertThat(rolesOf(first.actor())).containsExactly("front-line");
        accounts.ensureNoProgram(clientId);
        accounts.ensureNoProgram(clientId);
        assertThat(realm.clients().findByClientId(clientId)).isEmpty();
    }

    @Test
    void asksToComeAgainWhenKeycloakIsAway() {
        try (Keycloak away = TestDesk.keycloak("http://127.0.0.1:1/auth")) {
            KeycloakAccounts unreachable = new KeycloakAccounts(away.realm("calmdesk"));
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> unreachable.byEmail("a@calmdesk.test"))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("accounts-unavailable"));
        }
    }

    private List<String> rolesOf(String actor) {
        return organization().members().member(actor).groups(0, 100, true).stream()
                .map(GroupRepresentation::getName)
                .toList();
    }

    private OrganizationResource organization() {
        return realm.organizations()
                .get(realm.organizations()
                        .search(tenant.value(), true, 0, 1)
                        .getFirst()
                        .getId());
    }

    private static String platform() {
        return realm.clients().findByClientId("platform").getFirst().getId();
    }

    private static String email() {
        return "it-" + Ids.next() + "@calmdesk.test";
    }
}
