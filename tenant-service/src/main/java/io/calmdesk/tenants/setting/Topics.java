package io.calmdesk.tenants.setting;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.settings.SettingsMessage;
import io.calmdesk.settings.SettingsTopic;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where this service tells what happened, and where it publishes what was set. */
public final class Topics {

    private final String facts;
    private final String settings;

    public Topics(String facts, String settings) {
        this.facts = facts;
        this.settings = settings;
    }

    /** A fact as an event of the first version of its contract, for example {@code person-joined}. */
    public OutboundRecord fact(Publication<?> publication, String type, Map<String, Object> data) {
        return publication.event(facts, "tenant-service", "calmdesk.tenant." + type + ".v1", data);
    }

    /** A settings record or manifest, on the partition of its tenant. */
    public OutboundRecord setting(SettingsMessage message) {
        return new OutboundRecord(
                settings,
                SettingsTopic.partition(message.tenant(), SettingsTopic.PARTITIONS),
                message.key(),
                Map.of("content-type", "application/json"),
                new String(message.value(), StandardCharsets.UTF_8));
    }
}
