package io.calmdesk.tenants.account;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where people and programs prove who they are. Everything named {@code ensure} looks first and does only what is
 * missing, so that it can be repeated after a crash at any point.
 */
public interface Accounts {

    /** The account with this address, whatever business it belongs to. */
    Optional<Account> byEmail(String email);

    /**
     * Opens an account.
     *
     * @param signUp the sign-up it is opened by, or null for somebody who is invited
     * @param password the first password, or null when the person is to choose one by mail
     * @return the subject of its tokens
     * @throws AccountExists when the address has one already
     * @throws AddressRefused when no account can have such an address
     */
    String open(String email, String locale, @Nullable String signUp, @Nullable String password);

    /**
     * Sees to it that nobody can log in but the owner of the address: anybody can sign up with an address that is not
     * theirs. An account whose address was never proved loses its password and its sessions; the owner chooses a new
     * password by mail, which proves the address.
     */
    void ensureNoUnprovedLogIn(String actor);

    /** Sees to it that the business has an organization with one group for each role. */
    void ensureOrganization(TenantId tenant);

    /** Sees to it that the account belongs to the business and holds exactly these roles there. */
    void ensureMember(TenantId tenant, String actor, Set<Role> roles);

    /** Sees to it that the account does not belong to the business. */
    void ensureNoMember(TenantId tenant, String actor);

    /** Mails a link by which somebody without a password chooses one; false when they have one already. */
    boolean inviteToChoosePassword(String actor);

    /** Sees to it that a program has credentials under this client id. */
    ProgramAccount ensureProgram(TenantId tenant, String clientId);

    /** Sees to it that there are no such credentials. */
    void ensureNoProgram(String clientId);

    /** Somebody's account: the subject of their tokens and the sign-up that opened it. */
    record Account(String actor, @Nullable String signUp) {}

    /** A program's account: the subject of its tokens and its secret. */
    record ProgramAccount(String actor, String secret) {}
}
