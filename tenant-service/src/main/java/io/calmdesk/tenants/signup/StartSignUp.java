package io.calmdesk.tenants.signup;

import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.template.Industry;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business asks to come in.
 *
 * @param claim what the request may be repeated under, or null
 */
public record StartSignUp(
        String businessName,
        String slug,
        List<Industry> industries,
        String locale,
        ZoneId timeZone,
        String adminName,
        String adminEmail,
        String password,
        @Nullable RequestClaim claim) {

    /** No part of this may be written anywhere by accident: it holds a password. */
    @Override
    public String toString() {
        return "StartSignUp[" + slug + "]";
    }
}
