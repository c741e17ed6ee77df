package io.calmdesk.tenants.signup.web;

import io.calmdesk.tenants.FieldCheck;
import io.calmdesk.tenants.RequestClaim;
import io.calmdesk.tenants.signup.Slug;
import io.calmdesk.tenants.signup.StartSignUp;
import io.calmdesk.tenants.template.Industry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a business says of itself when it comes in. */
@Schema(
        name = "SignUpRequest",
        requiredProperties = {"businessName", "slug", "industries", "locale", "timeZone", "admin"})
record SignUpRequest(
        @Schema(example = "老王饭店", maxLength = 100) @Nullable String businessName,

        @Schema(example = "laowang", pattern = "^[a-z][a-z0-9-]{1,38}[a-z0-9]$") @Nullable
        String slug,

        @Schema(example = "[\"R\"]") @Nullable List<String> industries,

        @Schema(
                example = "zh-CN",
                allowableValues = {"zh-CN", "zh-TW", "en"})
        @Nullable
        String locale,

        @Schema(example = "Asia/Shanghai") @Nullable String timeZone,

        @Nullable Admin admin) {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 128;

    /** The first administrator. */
    @Schema(
            name = "SignUpAdmin",
            requiredProperties = {"name", "email", "password"})
    record Admin(
            @Schema(maxLength = 100) @Nullable String name,

            @Schema(format = "email") @Nullable String email,

            @Schema(format = "password", minLength = SHORTEST_PASSWORD, maxLength = LONGEST_PASSWORD) @Nullable
            String password) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Admin[]";
        }
    }

    StartSignUp checked(@Nullable RequestClaim claim) {
        FieldCheck check = new FieldCheck();
        Admin first = admin == null ? new Admin(null, null, null) : admin;
        String name = check.name("businessName", businessName);
        String chosen = check.text("slug", slug, Slug::fault);
        List<Industry> trades = industries(check);
        String language = check.locale("locale", locale);
        String zone = check.text("timeZone", timeZone, SignUpRequest::zoneFault);
        String adminName = check.name("admin.name", first.name());
        String email = check.email("admin.email", first.email());
        String password = check.text("admin.password", first.password(), SignUpRequest::passwordFault);
        check.done();
        return new StartSignUp(name, chosen, trades, language, ZoneId.of(zone), adminName, email, password, claim);
    }

    private List<Industry> industries(FieldCheck check) {
        List<Industry> trades = new ArrayList<>();
        if (industries == null || industries.isEmpty()) {
            check.fault("industries", "missing");
            return trades;
        }
        for (String code : industries) {
            Industry.of(code).filter(industry -> !trades.contains(industry)).ifPresent(trades::add);
            if (Industry.of(code).isEmpty()) {
                check.fault("industries", "unknown-code");
            }
        }
        return trades;
    }

    private static @Nullable String zoneFault(String zone) {
        // An offset such as +08:00 is no zone of the database: it knows no rules.
        return ZoneId.getAvailableZoneIds().contains(zone) ? null : "unknown-zone";
    }

    private static @Nullable String passwordFault(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD) {
            return "too-short";
        }
        return length > LONGEST_PASSWORD ? "too-long" : null;
    }
}
