package io.calmdesk.settings;

import com.mongodb.client.MongoCollection;
import io.calmdesk.kernel.Blame;
import io.calmdesk.settings.SettingsIntake.SectionName;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Keeps the copy up to date and reports each step. */
final class SettingsReader implements BatchMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(SettingsReader.class);

    private final MongoCollection<Document> documents;
    private final SettingsIntake intake;
    private final ReadPositions positions;
    private final AppliedReports reports;
    private final String service;
    private boolean indexed;

    SettingsReader(MongoCollection<Document> documents, AppliedReports reports, String service) {
        this.documents = documents;
        this.intake = new SettingsIntake(documents);
        this.positions = new ReadPositions(documents);
        this.reports = reports;
        this.service = service;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        if (!indexed) {
            // not at start-up: a database that comes up later than we do must not stop us
            SettingsIndexes.create(documents);
            indexed = true;
        }
        var messages = new ArrayList<SettingsMessage>();
        var tombstones = new ArrayList<SettingKey>();
        var nextByPartition = new HashMap<TopicPartition, Long>();
        for (var told : records) {
            nextByPartition.merge(new TopicPartition(told.topic(), told.partition()), told.offset() + 1, Math::max);
            if (told.value() == null) {
                SettingKey.of(told.key()).ifPresent(tombstones::add);
            } else {
                read(told, messages);
            }
        }
        Set<SectionName> whole = intake.apply(messages, tombstones);
        reports.send(Stream.concat(
                        messages.stream()
                                .filter(SettingRecord.class::isInstance)
                                .map(SettingRecord.class::cast)
                                .map(it -> new SettingApplied(
                                        service, it.tenant(), it.section(), it.item(), it.version())),
                        whole.stream().map(it -> new SettingApplied(service, it.tenant(), it.section(), null, 0)))
                .toList());
        // last: what was not applied and reported is read again
        positions.move(nextByPartition);
    }

    /** A record nobody can read never will be read; waiting for it would keep every tenant's settings back. */
    private static void read(ConsumerRecord<String, byte[]> told, List<SettingsMessage> messages) {
        try {
            SettingsMessage message = SettingsFormat.read(told.value());
            if (!message.key().equals(told.key())) {
                // compaction and the order among versions go by the key; what contradicts it is not the owner's word
                throw new IllegalArgumentException("a settings record under another key");
            }
            messages.add(message);
        } catch (IllegalArgumentException unreadable) {
            log.atError()
                    .addKeyValue("key", told.key())
                    .addKeyValue("offset", told.offset())
                    .addKeyValue("failure", Blame.of(unreadable))
                    .log("settings record left out");
        }
    }
}
