package io.calmdesk.tenants.people;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Person;
import io.calmdesk.settings.Sealer;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the services are told of somebody who may act for a business, ready to be published: sealing gives other bytes
 * each time, so that it is done once, when the fact comes about.
 *
 * @param sealed base64 of what is sealed with the tenant's key, by field
 */
public record AccessRecord(Map<String, Object> data, Map<String, String> sealed) {

    private static final String NAME = "name";
    private static final String EMAIL = "email";

    /** The record of a person or API client. */
    public static AccessRecord of(Person person, Sealer sealer) {
        SettingRecord told = person.toRecord(1, sealer);
        Map<String, String> sealed = new HashMap<>();
        told.sealed()
                .forEach((field, bytes) -> sealed.put(field, Base64.getEncoder().encodeToString(bytes)));
        return new AccessRecord(told.data(), sealed);
    }

    /** The record as one version of the item named after the actor. */
    public SettingRecord toRecord(TenantId tenant, String actor, long version) {
        Map<String, byte[]> bytes = new HashMap<>();
        sealed.forEach((field, text) -> bytes.put(field, Base64.getDecoder().decode(text)));
        return new SettingRecord(tenant, Sections.PEOPLE, actor, version, data, bytes, false);
    }

    /** The name in clear. */
    public String name(String actor, Sealer sealer) {
        String name = open(actor, NAME, sealer);
        return name == null ? "" : name;
    }

    /** The address in clear, or null when there is none. */
    public @Nullable String email(String actor, Sealer sealer) {
        return open(actor, EMAIL, sealer);
    }

    private @Nullable String open(String actor, String field, Sealer sealer) {
        String text = sealed.get(field);
        // the same place the readers open it for
        return text == null
                ? null
                : sealer.open(Base64.getDecoder().decode(text), Sections.PEOPLE + "/" + actor + "/" + field);
    }
}
