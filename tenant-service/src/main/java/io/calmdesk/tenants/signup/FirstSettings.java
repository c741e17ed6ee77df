package io.calmdesk.tenants.signup;

import io.calmdesk.dossier.Act;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Profile;
import io.calmdesk.settings.Sections;
import io.calmdesk.tenants.policy.DeadlinePolicy;
import io.calmdesk.tenants.policy.Ladder;
import io.calmdesk.tenants.setting.SettingItems;
import io.calmdesk.tenants.signup.SignUpFact.SignUpStarted;
import io.calmdesk.tenants.template.Industry;
import io.calmdesk.tenants.template.IndustryTemplates;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Writes the settings a business starts with: what it said of itself, its keys, and the template of its industries. */
public final class FirstSettings {

    private static final String ORIGIN = "sign-up";

    private final SettingItems items;
    private final IndustryTemplates templates;

    public FirstSettings(SettingItems items, IndustryTemplates templates) {
        this.items = items;
        this.templates = templates;
    }

    void write(TenantId tenant, SignUpStarted request, String administrator, Act act) {
        List<Industry> industries = request.industries().stream()
                .map(Industry::of)
                .flatMap(Optional::stream)
                .toList();
        items.adopt(tenant, Sections.KEYS, Sections.DATA, act, request.keys(), ORIGIN);
        Profile profile = new Profile(
                tenant,
                request.slug(),
                List.of(),
                request.businessName(),
                request.locale(),
                request.timeZone(),
                request.industries(),
                administrator);
        items.adopt(
                tenant,
                Sections.PROFILE,
                Sections.TENANT,
                act,
                profile.toRecord(1).data(),
                ORIGIN);
        items.adopt(
                tenant,
                Sections.CALENDARS,
                Sections.DEFAULT,
                act,
                templates.calendar(industries, ZoneId.of(request.timeZone())).data(),
                ORIGIN);
        for (DeadlinePolicy policy : templates.deadlines(industries)) {
            items.adopt(
                    tenant,
                    Sections.DEADLINES,
                    policy.kind().code(),
                    act,
                    policy.data(),
                    templates.rowOf(policy.kind(), industries));
        }
        items.adopt(
                tenant,
                Sections.LADDERS,
                Sections.DEFAULT,
                act,
                Ladder.standard().data(),
                ORIGIN);
        items.adopt(
                tenant,
                Sections.CATEGORIES,
                Sections.DEFAULT,
                act,
                templates.categories(industries).data(),
                ORIGIN);
    }
}
