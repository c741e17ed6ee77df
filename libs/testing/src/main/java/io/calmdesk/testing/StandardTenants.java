package io.calmdesk.testing;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.List;

/**
 * The two businesses that isolation is tried with: a restaurant and a hotel that must never see each other. Their
 * settings are told on the real topic by {@code PublishedTenants} in the test-jar of libs/settings.
 */
public final class StandardTenants {

    /** A restaurant in Shanghai. */
    public static final StandardTenant RESTAURANT = tenant("01900000-0000-7000-8000-0000000000a0", "laowang", "老王饭店");

    /** A hotel in Hangzhou. */
    public static final StandardTenant HOTEL = tenant("01900000-0000-7000-8000-0000000000b0", "heting", "禾汀酒店");

    private StandardTenants() {}

    private static StandardTenant tenant(String id, String slug, String name) {
        String stem = id.substring(0, 35);
        return new StandardTenant(
                new TenantId(id),
                slug,
                name,
                person(stem + "1", slug + "-admin", Role.TENANT_ADMIN),
                person(stem + "2", slug + "-lead", Role.CS_LEAD),
                person(stem + "3", slug + "-agent", Role.CS_AGENT),
                person(stem + "4", slug + "-waiter", Role.FRONT_LINE),
                person(stem + "5", slug + "-approver", Role.APPROVER),
                person(stem + "6", slug + "-till", Role.FRONT_LINE, Role.CS_AGENT));
    }

    private static StandardPerson person(String actor, String name, Role... roles) {
        return new StandardPerson(actor, name, name + "@calmdesk.test", List.of(roles));
    }

    /** A business with one person for each common role and one API client. */
    public record StandardTenant(
            TenantId id,
            String slug,
            String name,
            StandardPerson admin,
            StandardPerson lead,
            StandardPerson agent,
            StandardPerson waiter,
            StandardPerson approver,
            StandardPerson apiClient) {

        /** Everybody of the business, the API client too. */
        public List<StandardPerson> everybody() {
            return List.of(admin, lead, agent, waiter, approver, apiClient);
        }

        /** A valid token of one of them. */
        public String tokenOf(StandardPerson person) {
            return TokenMaker.shared().token(id, person.actor(), person.roles().toArray(Role[]::new));
        }
    }

    /** Somebody of a business: the id in tokens, a name, an address and the roles. */
    public record StandardPerson(String actor, String name, String email, List<Role> roles) {}
}
