package io.calmdesk.kernel;

/** The business whose data something is: a UUIDv7, and the alias of its organization in Keycloak. */
public record TenantId(String value) implements Comparable<TenantId> {

    public TenantId {
        if (!Ids.isId(value)) {
            throw new IllegalArgumentException("not a tenant id");
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
