package io.calmdesk.dossier.store;

import io.calmdesk.kernel.TenantId;

/** What is claimed: a value that may be held once, such as a slug, within a tenant or on the whole platform. */
public record ClaimKey(String scope, String kind, String value) {

    private static final String PLATFORM = "-";

    /** A value that is unique within one tenant. */
    public static ClaimKey of(TenantId tenant, String kind, String value) {
        return new ClaimKey(tenant.value(), kind, value);
    }

    /** A value that is unique on the platform, such as a slug or the hash of an e-mail address. */
    public static ClaimKey platform(String kind, String value) {
        return new ClaimKey(PLATFORM, kind, value);
    }
}
