package io.calmdesk.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Profiles;
import io.calmdesk.settings.TenantKeys;
import io.calmdesk.tenants.RunningService;
import io.calmdesk.tenants.TestDesk;
import io.calmdesk.tenants.TestDesk.Answer;
import io.calmdesk.tenants.TestDesk.Business;
import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.reader.SettingsReaders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two do to the same person at the same moment, in the one order that hurts. */
class PeopleRacesIT extends RunningService {

    private static final String PEOPLE = "/api/v1/people/";

    @Autowired
    private Members members;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Administrators administrators;

    @Autowired
    private AligningPerson aligning;

    @Autowired
    private ChangingRoles changing;

    @Autowired
    private TenantKeys keys;

    @Autowired
    private Profiles profiles;

    @Autowired
    private SettingsReaders readers;

    private Business business;
    private TenantId tenant;
    private String person;

    @BeforeEach
    void open() {
        business = desk.business();
        tenant = new TenantId(business.tenant());
        person = invited("tenant-admin");
    }

    @Test
    void whoWasToldSecondIsAlsoWhatTheAccountEndsWith() {
        AligningPerson slow = new AligningPerson(
                members,
                before(Accounts.class, accounts, "ensureMember", () -> roles("cs-lead")),
                (email, locale, name) -> {},
                keys,
                profiles,
                readers,
                Duration.ofSeconds(2),
                clock);
        roles("cs-agent");
        slow.align(tenant, Members.id(tenant, person));
        assertThat(TestDesk.rolesInKeycloak(business.tenant(), person)).containsExactly("cs-lead");
    }

    @Test
    void whoWasRemovedMeanwhileDoesNotCountAsAnAdministratorAgain() {
        long version = members.active(tenant, person).version();
        ChangingRoles slow = new ChangingRoles(
                members,
                before(
                        Administrators.class,
                        administrators,
                        "remove",
                        () -> assertThat(desk.delete(PEOPLE + person, business.token())
                                        .status())
                                .isEqualTo(204)),
                aligning,
                keys,
                clock);
        assertThatThrownBy(() -> slow.remove(tenant, business.adminId(), person, OptionalLong.of(version)))
                .isInstanceOf(Conflict.class);
        assertThat(administrators.remove(tenant, business.adminId()))
                .as("nobody is left beside the first administrator")
                .isFalse();
    }

    @Test
    void whoIsCountedByMistakeKeepsNobodyElseFromBeingTheLast() {
        roles("cs-agent");
        administrators.add(tenant, person);
        assertThat(desk.delete(PEOPLE + business.adminId(), business.token()).code())
                .isEqualTo("last-administrator");
        assertThat(changing.change(tenant, business.adminId(), person, Set.of(Role.TENANT_ADMIN), OptionalLong.empty())
                        .value()
                        .state()
                        .roles())
                .containsExactly(Role.TENANT_ADMIN);
        assertThat(desk.delete(PEOPLE + business.adminId(), business.token()).status())
                .isEqualTo(204);
    }

    private String invited(String role) {
        Answer invited = desk.post(
                "/api/v1/people",
                business.token(),
                "{\"name\":\"小李\",\"email\":\"%s\",\"roles\":[\"%s\"]}".formatted(TestDesk.email(), role));
        return invited.body().path("id").asString();
    }

    private void roles(String role) {
        assertThat(desk.put(PEOPLE + person + "/roles", business.token(), "{\"roles\":[\"" + role + "\"]}")
                        .status())
                .isEqualTo(200);
    }

    /** The same, but somebody else is quicker the first time this is asked of it. */
    private static <T> T before(Class<T> type, T of, String method, Runnable quicker) {
        AtomicBoolean first = new AtomicBoolean(true);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && first.getAndSet(false)) {
                        quicker.run();
                    }
                    try {
                        return called.invoke(of, arguments);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }));
    }
}
