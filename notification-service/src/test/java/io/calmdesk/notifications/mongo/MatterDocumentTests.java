package io.calmdesk.notifications.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.notifications.telling.Matter;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatterDocumentTests {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    static Stream<Matter> matters() {
        return Stream.of(
                new Matter.CasePromise("case", "2026-000001", "solution", 100, NOON),
                new Matter.CrisisOpened("crisis", "CR-2026-0001", "fire", "company"),
                new Matter.CrisisCase("crisis", "CR-2026-0001", "fire", "company"),
                new Matter.CrisisRaised("crisis", "CR-2026-0001", "fire", "top"),
                new Matter.CrisisStep("crisis", "CR-2026-0001", "fire", "top", "first-inform", 100, NOON));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void whatIsWrittenIsReadBack(Matter matter) {
        Document written = Document.parse(MatterDocument.write(matter)
                .toJson(new DocumentCodec(com.mongodb.MongoClientSettings.getDefaultCodecRegistry())));
        assertThat(MatterDocument.read(written)).isEqualTo(matter);
    }

    @Test
    void whatAnEarlierReleaseWroteIsAPromise() {
        Document old = new Document("caseId", "case")
                .append("caseNumber", "2026-000001")
                .append("promise", "solution")
                .append("share", 80)
                .append("dueAt", Date.from(NOON));
        assertThat(MatterDocument.read(old))
                .isEqualTo(new Matter.CasePromise("case", "2026-000001", "solution", 80, NOON));
    }
}
