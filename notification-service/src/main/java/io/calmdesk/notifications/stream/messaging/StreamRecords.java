package io.calmdesk.notifications.stream.messaging;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.stream.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Reads from a fact on the way past what the live stream says of it. */
final class StreamRecords {

    private static final Logger log = LoggerFactory.getLogger(StreamRecords.class);

    private StreamRecords() {}

    /** Empty for facts the stream says nothing of, and for what cannot be read: one bad record must not end it. */
    static Optional<StreamEvent> event(ConsumerRecord<String, byte[]> record) {
        try {
            String type = header(record, "ce_type");
            TenantId tenant = new TenantId(header(record, "ce_tenantid"));
            String id = header(record, "ce_subject");
            long version = Long.parseLong(header(record, "ce_number"));
            if (type.startsWith("calmdesk.case.")) {
                return Optional.of(StreamEvent.caseChanged(tenant, id, version));
            }
            if (type.startsWith("calmdesk.crisis.")) {
                return Optional.of(StreamEvent.crisisChanged(tenant, id, version));
            }
            return NotificationCreated.TYPES.contains(type)
                    ? Optional.of(StreamEvent.notificationCreated(
                            tenant, NotificationCreated.recipient(record.value()), id, version))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            log.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("a fact could not be read for the live stream");
            return Optional.empty();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
