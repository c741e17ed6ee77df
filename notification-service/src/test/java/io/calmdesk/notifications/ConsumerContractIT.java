package io.calmdesk.notifications;

import static io.calmdesk.notifications.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.calmdesk.kernel.Ids;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What case-service promises to publish is what this service can read. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsumerContractIT {

    private static final Path EVENTS = Path.of("../contracts/events");

    @LocalServerPort
    private int port;

    @Autowired
    private SettingsCopy settings;

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void everyExampleOfACaseFactIsAccepted() throws Exception {
        StandardTenant laowang = Bed.knownBusiness("laowang");
        soon(() -> assertThat(settings.complete(laowang.id())).isTrue());
        List<Path> examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(10);
        String caseId = Ids.next();

        try (EventStream stream = EventStream.open(new Http(port, laowang.tokenOf(laowang.admin())), null)) {
            soon(() -> assertThat(stream.comments()).isNotEmpty());
            long number = 0;
            for (Path example : examples) {
                number++;
                Bed.publish(laowang.id(), caseId, number, type(example), Files.readString(example));
            }

            long last = number;
            soon(() -> assertThat(position(caseId)).isEqualTo(last));
            for (long version = 1; version <= last; version++) {
                assertThat(nextCaseChanged(stream))
                        .isEqualTo("{\"id\":\"" + caseId + "\",\"version\":" + version + "}");
            }
        }

        // the example of a mark tells somebody
        soon(() -> assertThat(new Http(port, laowang.tokenOf(laowang.admin())).notifications())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.required("caseId").asString()).isEqualTo(caseId)));
    }

    private static String nextCaseChanged(EventStream stream) throws InterruptedException {
        EventStream.Event event = stream.next();
        while (!event.name().equals("case.changed")) {
            event = stream.next();
        }
        return event.data();
    }

    private long position(String caseId) {
        Document position = databases
                .getMongoDatabase()
                .getCollection("positions")
                .find(Filters.eq("_id.dossier", caseId))
                .first();
        return position == null || position.containsKey("parked") ? 0 : position.getLong("last");
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.filter(file -> file.getFileName().toString().matches("calmdesk\\.case\\..*\\.example\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String type(Path example) {
        return example.getFileName().toString().replace(".example.json", "");
    }
}
