package io.calmdesk.reports;

import static io.calmdesk.reports.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.StandardTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What case-service and crisis-service promise to publish is what this service can read. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsumerContractIT {

    private static final Path EVENTS = Path.of("../contracts/events");

    @Autowired
    private MongoDatabaseFactory databases;

    @ParameterizedTest
    @CsvSource({"case, received", "crisis, opened"})
    void everyExampleIsAccepted(String owner, String first) throws Exception {
        List<Path> examples = examples(owner, first);
        assertThat(examples).isNotEmpty();
        String dossier = Ids.next();
        Facts topic = new Facts(owner.equals("case") ? Bed.CASE_FACTS : Bed.CRISIS_FACTS);

        long number = 0;
        for (Path example : examples) {
            number++;
            topic.publish(
                    StandardTenants.RESTAURANT.id(),
                    dossier,
                    number,
                    example.getFileName().toString().replaceAll("calmdesk\\.|\\.v1\\.example\\.json", ""),
                    Files.readString(example));
        }

        long last = number;
        soon(() -> assertThat(position(dossier)).isEqualTo(last));
    }

    private long position(String dossier) {
        Document position = databases
                .getMongoDatabase()
                .getCollection("positions")
                .find(Filters.eq("_id.dossier", dossier))
                .first();
        return position == null || position.containsKey("parked") ? 0 : position.getLong("last");
    }

    /** In any order but for the first. */
    private static List<Path> examples(String owner, String first) throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("calmdesk\\." + owner + "\\..*\\.example\\.json"))
                    .sorted(java.util.Comparator.comparing((Path file) ->
                                    !file.getFileName().toString().contains("." + first + "."))
                            .thenComparing(java.util.Comparator.naturalOrder()))
                    .toList();
        }
    }
}
