package io.calmdesk.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.calmdesk.bench.Load.Measured;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.bson.Document;

/** A case created through the gateway with a checked token, beside the floor of the same run. */
final class Intake {

    private static final String CASE = """
            {"kind":"complaint","channel":"phone","place":"三号桌","customer":{"name":"赵女士","phone":"13800006620"},
             "words":"昨晚订的包间被换成大厅,上菜等了五十分钟,经理只说了一句抱歉,账单还多算了一份牛排。"}""";

    private final Gateway gateway;
    private final String mongodb;
    private final String kafka;

    Intake(Gateway gateway, String mongodb, String kafka) {
        this.gateway = gateway;
        this.mongodb = mongodb;
        this.kafka = kafka;
    }

    /** Measures at 1, 8 and 32 callers, so long each; the results as a page. */
    String measure(Duration time) throws Exception {
        StringBuilder page = new StringBuilder("""
                # Intake through the gateway beside the floor

                Floor: the stored form of a case inserted by the bare driver with majority write, plus one acknowledged
                Kafka send. Product: `POST /api/v1/cases` through the gateway with a token that is checked, until 201.

                | callers | floor a second | floor p99 ms | product a second | product p50 ms | product p99 ms | failed | ratio |
                |---|---|---|---|---|---|---|---|
                """);
        String id = Gateway.json(gateway.post("/api/v1/cases", CASE), 201)
                .required("id")
                .asString();
        try (Floor floor = new Floor(mongodb, kafka, stored(id))) {
            for (int callers : new int[] {1, 8, 32}) {
                Measured least = Load.run(callers, time, floor::once);
                Measured product = Load.run(callers, time, this::once);
                page.append(String.format(
                        Locale.ROOT,
                        "| %d | %.0f | %.1f | %.0f | %.1f | %.1f | %d | %.2f |%n",
                        callers,
                        least.perSecond(),
                        least.p99Millis(),
                        product.perSecond(),
                        product.p50Millis(),
                        product.p99Millis(),
                        product.failures(),
                        product.perSecond() / least.perSecond()));
            }
        }
        return page.toString();
    }

    /** Files one case; whether it was durably taken in. */
    boolean once() throws IOException, InterruptedException {
        return gateway.post("/api/v1/cases", CASE).statusCode() == 201;
    }

    private Document stored(String id) {
        try (MongoClient client = MongoClients.create(mongodb)) {
            Document found = client.getDatabase("case")
                    .getCollection("cases")
                    .find(Filters.eq("_id", id))
                    .first();
            if (found == null) {
                throw new IllegalStateException("the case " + id + " is not in the database");
            }
            return found;
        }
    }
}
