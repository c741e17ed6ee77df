package io.calmdesk.tenants.reader.messaging;

import io.calmdesk.settings.SettingApplied;
import io.calmdesk.tenants.reader.AppliedReports;
import io.calmdesk.tenants.reader.SettingsReaders;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps what the readers report, and wakes whoever waits for it. */
@Component
class AppliedSettingsListener {

    private static final Logger LOG = LoggerFactory.getLogger(AppliedSettingsListener.class);

    private final AppliedReports reports;
    private final SettingsReaders readers;

    AppliedSettingsListener(AppliedReports reports, SettingsReaders readers) {
        this.reports = reports;
        this.readers = readers;
    }

    @KafkaListener(
            id = "applied-settings",
            idIsGroup = false,
            groupId = "tenant-service-applied${calmdesk.settings.group-suffix:}",
            topics = "${calmdesk.settings.applied-topic}",
            batch = "true",
            properties = {
                "auto.offset.reset=earliest",
                "value.deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
            })
    void on(List<byte[]> values) {
        List<SettingApplied> read = new ArrayList<>();
        for (byte[] value : values) {
            try {
                read.add(SettingApplied.read(value));
            } catch (IllegalArgumentException e) {
                // It would come again for ever; whoever waits for it times out and says so.
                LOG.atWarn().log("A report of applied settings is unreadable and was skipped.");
            }
        }
        reports.add(read);
        readers.reportsArrived();
    }
}
