package io.calmdesk.tenants.account.keycloak;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.account.AccountExists;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.account.AddressRefused;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Accounts in the realm of the product. Names stay with us: Keycloak is told the address and the language only. */
public final class KeycloakAccounts implements Accounts {

    private static final String SIGN_UP = "signup";

    private final RealmResource realm;
    private final Answers answers;
    private final Organizations organizations;
    private final Programs programs;

    /** Accounts in this realm. */
    public KeycloakAccounts(RealmResource realm) {
        this.realm = realm;
        this.answers = new Answers();
        this.organizations = new Organizations(realm, answers);
        this.programs = new Programs(realm, answers);
    }

    @Override
    public Optional<Account> byEmail(String email) {
        return answers.of(() -> realm.users().searchByEmail(email, true)).stream()
                .findFirst()
                .map(user -> new Account(user.getId(), user.firstAttribute(SIGN_UP)));
    }

    @Override
    public String open(String email, String locale, @Nullable String signUp, @Nullable String password) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEnabled(true);
        user.setAttributes(
                signUp == null
                        ? Map.of("locale", List.of(locale))
                        : Map.of("locale", List.of(locale), SIGN_UP, List.of(signUp)));
        if (password != null) {
            user.setCredentials(List.of(permanent(password)));
        }
        try {
            return answers.created(() -> realm.users().create(user)).orElseThrow(AccountExists::new);
        } catch (BadRequestException e) {
            throw new AddressRefused("email");
        }
    }

    @Override
    public void ensureNoUnprovedLogIn(String actor) {
        UserResource user = realm.users().get(actor);
        if (Boolean.TRUE.equals(answers.of(user::toRepresentation).isEmailVerified())) {
            return;
        }
        List<CredentialRepresentation> credentials = answers.of(user::credentials);
        credentials.forEach(credential -> answers.doneOrNothingToDo(() -> user.removeCredential(credential.getId())));
        if (!credentials.isEmpty()) {
            answers.done(user::logout);
        }
    }

    @Override
    public void ensureOrganization(TenantId tenant) {
        answers.settled(() -> organizations.ensure(tenant));
    }

    @Override
    public void ensureMember(TenantId tenant, String actor, Set<Role> roles) {
        answers.settled(() -> organizations.ensureMember(tenant, actor, roles));
    }

    @Override
    public void ensureNoMember(TenantId tenant, String actor) {
        answers.settled(() -> organizations.ensureNoMember(tenant, actor));
    }

    @Override
    public boolean inviteToChoosePassword(String actor) {
        UserResource user = realm.users().get(actor);
        boolean hasPassword = answers.of(user::credentials).stream()
                .anyMatch(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType()));
        if (hasPassword) {
            return false;
        }
        answers.done(() -> user.executeActionsEmail(List.of("UPDATE_PASSWORD")));
        return true;
    }

    @Override
    public ProgramAccount ensureProgram(TenantId tenant, String clientId) {
        return answers.settled(() -> programs.ensure(tenant, clientId));
    }

    @Override
    public void ensureNoProgram(String clientId) {
        programs.ensureNone(clientId);
    }

    private static CredentialRepresentation permanent(String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }
}
