package io.calmdesk.notifications.telling.messaging;

import io.calmdesk.kernel.Role;
import io.calmdesk.notifications.telling.Audience;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract {@code calmdesk.case.promise-mark-reached.v1}, as far as it matters here. */
record PromiseMarkReached(
        String label, int share, Instant dueAt, List<String> tell, OwnerOfCase owner, String caseNumber) {

    static final String TYPE = "calmdesk.case.promise-mark-reached.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            // v1 grows by optional fields
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    static PromiseMarkReached read(byte[] value) {
        return JSON.readValue(value, PromiseMarkReached.class);
    }

    Matter matter(String caseId) {
        return new Matter(caseId, caseNumber, label, share, dueAt);
    }

    /** Whom to tell; what a newer release means by other words is left out. */
    List<Audience> audience() {
        return tell.stream().map(Audience::of).flatMap(Optional::stream).toList();
    }

    /** The case's owner, {@code {"kind":"role","role":…}} or {@code {"kind":"person","id":…}}. */
    record OwnerOfCase(
            String kind, @Nullable String role, @Nullable String id) {

        Owner owner() {
            if (kind.equals("person") && id != null) {
                return new Owner.Person(id);
            }
            return new Owner.Desk(
                    Optional.ofNullable(role).flatMap(Role::of).orElseThrow(() -> new IllegalStateException("owner")));
        }
    }
}
