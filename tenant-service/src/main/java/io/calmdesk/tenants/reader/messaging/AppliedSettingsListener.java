package io.calmdesk.tenants.reader.messaging;

import io.calmdesk.kernel.Blame;
import io.calmdesk.settings.SettingApplied;
import io.calmdesk.tenants.reader.AppliedReports;
import io.calmdesk.tenants.reader.SettingsReaders;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<SettingApplied> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> told : records) {
            try {
                SettingApplied report = SettingApplied.read(told.value());
                if (!report.tenant().value().equals(told.key())) {
                    throw new IllegalArgumentException("a report under another business's key");
                }
                read.add(report);
            } catch (IllegalArgumentException e) {
                // It would come again for ever; whoever waits for it times out and says so.
                LOG.atWarn()
                        .addKeyValue("failure", Blame.of(e))
                        .addKeyValue("offset", told.offset())
                        .log("A report of applied settings is unreadable and was skipped.");
            }
        }
        reports.add(read);
        readers.reportsArrived();
    }
}
