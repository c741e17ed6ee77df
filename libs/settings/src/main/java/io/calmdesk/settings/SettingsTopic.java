package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** The compacted topic that carries settings, and the one on which readers report what they have applied. */
public final class SettingsTopic {

    /** Settings, compacted; key {@link SettingsMessage#key()}. */
    public static final String NAME = "calmdesk.tenant.settings";
    /** Reports of {@link SettingApplied}; key is the tenant id. */
    public static final String APPLIED = "calmdesk.settings.applied";
    /** How many partitions the settings topic is made with. */
    public static final int PARTITIONS = 12;

    private SettingsTopic() {}

    /** The partition of all records of a tenant: keys differ by item, so the tenant alone must choose it. */
    public static int partition(TenantId tenant, int partitions) {
        return Utils.toPositive(Utils.murmur2(tenant.value().getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
