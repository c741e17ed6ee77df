package io.calmdesk.settings;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may act for a business: a member of staff or an API client.
 *
 * @param actor the subject of their tokens
 * @param active false while access is suspended
 * @param locale the language they are addressed in
 * @param email where mail reaches them; API clients have none
 */
public record Person(
        TenantId tenant,
        String actor,
        Kind kind,
        Set<Role> roles,
        boolean active,
        String locale,
        String name,
        @Nullable String email) {

    /** Who stands behind an actor. */
    public enum Kind {
        /** A human being. */
        PERSON("person"),
        /** A program of the business, bound to it by its credentials. */
        API_CLIENT("api-client");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The kind as records carry it. */
        public String code() {
            return code;
        }
    }

    public Person {
        roles = Set.copyOf(roles);
    }

    /** The person as a settings record, name and address sealed with the tenant's key. */
    public SettingRecord toRecord(long version, Sealer sealer) {
        var sealed = new HashMap<String, byte[]>();
        sealed.put("name", sealer.seal(name, context(actor, "name")));
        if (email != null) {
            sealed.put("email", sealer.seal(email, context(actor, "email")));
        }
        List<String> codes = List.copyOf(
                roles.stream().map(Role::code).collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        return new SettingRecord(
                tenant,
                Sections.PEOPLE,
                actor,
                version,
                Map.of("kind", kind.code, "roles", codes, "active", active, "locale", locale),
                sealed,
                false);
    }

    /** The record that takes all access away from an actor, at once and for every role. */
    public static SettingRecord removal(TenantId tenant, String actor, long version) {
        return new SettingRecord(tenant, Sections.PEOPLE, actor, version, Map.of(), Map.of(), true);
    }

    static Person from(TenantId tenant, Setting setting, Sealer sealer) {
        Map<String, Object> data = setting.data();
        String actor = setting.item();
        return new Person(
                tenant,
                actor,
                Kind.API_CLIENT.code.equals(data.get("kind")) ? Kind.API_CLIENT : Kind.PERSON,
                // a role of a newer release is no right here
                Set.copyOf(Data.texts(data, "roles").stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .toList()),
                Boolean.TRUE.equals(data.get("active")),
                Data.text(data, "locale"),
                opened(setting, sealer, "name").orElse(""),
                opened(setting, sealer, "email").orElse(null));
    }

    private static Optional<String> opened(Setting setting, Sealer sealer, String field) {
        return Optional.ofNullable(setting.sealed().get(field))
                .map(it -> sealer.open(it, context(setting.item(), field)));
    }

    private static String context(String actor, String field) {
        return Sections.PEOPLE + "/" + actor + "/" + field;
    }
}
