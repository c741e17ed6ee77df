package io.calmdesk.tenants.policy;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.settings.Sections;
import io.calmdesk.tenants.reader.Awaited;
import io.calmdesk.tenants.reader.InForce;
import io.calmdesk.tenants.reader.SettingsReaders;
import io.calmdesk.tenants.setting.SettingItem;
import io.calmdesk.tenants.setting.SettingItems;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Sets the policies of a business otherwise, and waits until the services work by them. */
public final class SettingPolicies {

    private final SettingItems items;
    private final SettingsReaders readers;
    private final Duration patience;
    private final InstantSource clock;

    public SettingPolicies(SettingItems items, SettingsReaders readers, Duration patience, InstantSource clock) {
        this.items = items;
        this.readers = readers;
        this.patience = patience;
        this.clock = clock;
    }

    /** New cases of the kind get this long; running ones keep what they started with. */
    public InForce<Dossier<SettingItem>> allow(TenantId tenant, String by, CaseKind kind, Duration allowance) {
        DeadlinePolicy before = items.find(tenant, Sections.DEADLINES, kind.code())
                .map(stored -> DeadlinePolicy.of(stored.state().data()))
                .orElseThrow(() -> new NotFound("not-found"));
        return set(
                tenant,
                by,
                Sections.DEADLINES,
                kind.code(),
                before.allowing(allowance).data());
    }

    /** From now on these are told at these marks. */
    public InForce<Dossier<SettingItem>> climb(TenantId tenant, String by, Ladder ladder) {
        return set(
                tenant, by, Sections.LADDERS, Sections.DEFAULT, ladder.checked().data());
    }

    /** From now on the business is open at these hours. */
    public InForce<Dossier<SettingItem>> open(TenantId tenant, String by, WorkCalendar calendar) {
        return set(
                tenant,
                by,
                Sections.CALENDARS,
                Sections.DEFAULT,
                calendar.checked().data());
    }

    private InForce<Dossier<SettingItem>> set(
            TenantId tenant, String by, String section, String item, Map<String, Object> data) {
        Act act = new Act(by, Timepoints.now(clock));
        Dossier<SettingItem> set = items.change(tenant, section, item, act, data);
        boolean applied = readers.await(tenant, List.of(Awaited.item(section, item, set.version())), patience);
        return new InForce<>(set, applied);
    }
}
