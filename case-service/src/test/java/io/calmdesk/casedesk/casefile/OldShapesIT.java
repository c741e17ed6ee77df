package io.calmdesk.casedesk.casefile;

import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.Http.Answer;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.kernel.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One file of each form in which cases have ever been stored. */
@RunningDesk
class OldShapesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    @Test
    void aCaseOfBeforeThereWereProposalsIsReadAndWorkedOn() throws IOException {
        MongoCollection<Document> cases = mongo.getDatabase(database).getCollection("cases");
        Document old = shape("case-1");
        String id = Ids.next();
        // Readers of the topic miss a fact that nobody published.
        old.append("published", 0L).append("unpublished", old.getInteger("lane"));
        cases.insertOne(old.append("_id", id).append("tenantId", RESTAURANT.id().value()));

        Http lead = Http.as(port, RESTAURANT, RESTAURANT.lead());
        Answer read = lead.get("/api/v1/cases/" + id).expect(200);
        assertThat(read.at("/state")).isEqualTo("received");
        assertThat(read.at("/category")).isEqualTo("food");
        assertThat(read.body().at("/proposal").isNull()).isTrue();
        assertThat(lead.get("/api/v1/cases/" + id + "/history").expect(200).at("/items/0/type"))
                .isEqualTo("CaseReceived");

        lead.post("/api/v1/cases/" + id + "/assign", Map.of("to", "me")).expect(200);
        assertThat(Objects.requireNonNull(cases.find(Filters.eq(id)).first()).getList("facts", Document.class))
                .extracting(it -> it.getString("type"))
                .containsExactly("received", "judged", "assigned");
    }

    private static Document shape(String name) throws IOException {
        String file = "/shapes/" + name + ".json";
        try (var in = Objects.requireNonNull(OldShapesIT.class.getResourceAsStream(file), file)) {
            return Document.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
