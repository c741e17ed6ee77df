package io.calmdesk.tenants.account.keycloak;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.OrganizationGroupResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * The organization of each business: its name and alias are the tenant's id, since a name is unique in the realm and
 * two businesses may have the same. A role is held by being in the organization's group of that name.
 */
final class Organizations {

    /** Ten roles today; room for those a later release adds. */
    private static final int ALL_GROUPS = 100;

    private final RealmResource realm;
    private final Answers answers;
    private final RoleCatalogue catalogue;

    Organizations(RealmResource realm, Answers answers) {
        this.realm = realm;
        this.answers = answers;
        this.catalogue = new RoleCatalogue(realm, answers);
    }

    void ensure(TenantId tenant) {
        String id = find(tenant).or(() -> create(tenant)).or(() -> find(tenant)).orElseThrow();
        OrganizationResource organization = realm.organizations().get(id);
        Map<String, String> groups = groups(organization);
        for (Role role : Role.values()) {
            String group = groups.get(role.code());
            ensureMapped(organization.groups().group(group == null ? addGroup(organization, role) : group), role);
        }
    }

    void ensureMember(TenantId tenant, String actor, Set<Role> roles) {
        OrganizationResource organization = required(tenant);
        answers.sent(() -> organization.members().addMember(actor));
        Map<String, String> groups = groups(organization);
        Set<String> wanted = roles.stream().map(Role::code).collect(Collectors.toSet());
        Set<String> held = held(organization, actor);
        for (Role role : Role.values()) {
            boolean wants = wanted.contains(role.code());
            String group = groups.get(role.code());
            if (group == null || wants == held.contains(role.code())) {
                continue;
            }
            OrganizationGroupResource resource = organization.groups().group(group);
            if (wants) {
                answers.done(() -> resource.addMember(actor));
            } else {
                answers.doneOrNothingToDo(() -> resource.removeMember(actor));
            }
        }
    }

    void ensureNoMember(TenantId tenant, String actor) {
        find(tenant)
                .ifPresent(id -> answers.sent(
                        () -> realm.organizations().get(id).members().removeMember(actor)));
    }

    private OrganizationResource required(TenantId tenant) {
        return realm.organizations().get(find(tenant).orElseThrow());
    }

    private Optional<String> find(TenantId tenant) {
        return answers.of(() -> realm.organizations().search(tenant.value(), true, 0, 1)).stream()
                .findFirst()
                .map(OrganizationRepresentation::getId);
    }

    private Optional<String> create(TenantId tenant) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(tenant.value());
        organization.setAlias(tenant.value());
        organization.setEnabled(true);
        return answers.created(() -> realm.organizations().create(organization));
    }

    private Map<String, String> groups(OrganizationResource organization) {
        Map<String, String> ids = new HashMap<>();
        answers.of(() -> organization.groups().getAll(null, null, null, 0, ALL_GROUPS, true, false))
                .forEach(group -> ids.put(group.getName(), group.getId()));
        return ids;
    }

    private String addGroup(OrganizationResource organization, Role role) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(role.code());
        return answers.created(() -> organization.groups().addTopLevelGroup(group))
                .or(() -> Optional.ofNullable(groups(organization).get(role.code())))
                .orElseThrow();
    }

    private void ensureMapped(OrganizationGroupResource group, Role role) {
        var mappings = group.roles().clientLevel(catalogue.client());
        List<RoleRepresentation> mapped = answers.of(mappings::listAll);
        if (mapped.stream().noneMatch(there -> role.code().equals(there.getName()))) {
            answers.done(() -> mappings.add(List.of(catalogue.role(role))));
        }
    }

    private Set<String> held(OrganizationResource organization, String actor) {
        return answers.of(() -> organization.members().member(actor).groups(0, ALL_GROUPS, true)).stream()
                .map(GroupRepresentation::getName)
                .collect(Collectors.toSet());
    }
}
