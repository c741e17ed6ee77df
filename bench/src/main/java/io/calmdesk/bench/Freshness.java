package io.calmdesk.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long after its answer a change is seen where people look for it, beside a case read by its id. */
final class Freshness {

    private static final Duration GIVEN_UP = Duration.ofSeconds(30);
    private static final int CHANGES = 60;
    private static final int MARKS = 15;
    private static final int CALLERS = 4;

    /** The first mark of a promise stands at the half of it. */
    private static final Duration HALF = Duration.ofSeconds(2);

    /** Of no category, so that it is not counted among those looked for. */
    private static final String HELP = """
            {"kind":"help","channel":"phone","customer":{"anonymous":true},"words":"请送一条毯子"}""";

    private static final String READ = "read by its id (the floor)";
    private static final String FOUND = "found by a word of it";
    private static final String STREAMED = "told by the live stream";
    private static final String COUNTED = "counted in the report";
    private static final String MAILED = "a promise's mark is handed over to mail";
    private static final String REFUSED = "a removed client is refused";
    private static final Map<String, String> MEANT =
            Map.of(READ, "", FOUND, "1000", STREAMED, "", COUNTED, "2000", MAILED, "1000", REFUSED, "1000");

    private final Gateway gateway;
    private final String category;
    private final LocalDate today;

    Freshness(Gateway gateway) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.category = Gateway.json(gateway.get("/api/v1/categories"), 200)
                .required("items")
                .required(0)
                .required("code")
                .asString();
        JsonNode now = Gateway.json(gateway.post("/api/v1/cases", HELP), 201);
        this.today =
                LocalDate.ofInstant(Instant.parse(now.required("receivedAt").asString()), ZoneOffset.UTC);
    }

    /** Measures on a calm desk and while this load goes on; the results as a page. */
    String measure(Callable<Boolean> load) throws Exception {
        Gateway.json(
                gateway.put(
                        "/api/v1/policies/deadlines/help", "{\"allowance\":\"%s\"}".formatted(HALF.multipliedBy(2))),
                200);
        StringBuilder page =
                new StringBuilder(String.format(Locale.ROOT, """
                # How soon a change is seen

                From the answer to a change until somebody who asks without a pause sees it; %d changes each, %d marks. What
                was not seen within %d s is missing.

                | change | meant ms | calm p50 ms | worst ms | missing | with %d callers p50 ms | worst ms | missing |
                |---|---|---|---|---|---|---|---|
                """, CHANGES, MARKS, GIVEN_UP.toSeconds(), CALLERS));
        Map<String, List<Long>> calm = look();
        Map<String, List<Long>> busy = during(load);
        calm.forEach((what, nanos) -> page.append("| %s | %s | %s | %s |%n"
                .formatted(what, MEANT.get(what), row(nanos), row(busy.getOrDefault(what, List.of())))));
        return page.toString();
    }

    private Map<String, List<Long>> during(Callable<Boolean> load) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.submit(() -> {
                    while (!over.get()) {
                        load.call();
                    }
                    return null;
                });
            }
            try {
                return look();
            } finally {
                over.set(true);
            }
        }
    }

    private Map<String, List<Long>> look() throws Exception {
        Map<String, List<Long>> seen = new LinkedHashMap<>();
        try (Following stream = new Following(gateway)) {
            long counted = counted();
            for (int change = 1; change <= CHANGES; change++) {
                receive(stream, counted + change, seen);
            }
        }
        for (int mark = 0; mark < MARKS; mark++) {
            reachMark(seen);
        }
        for (int change = 0; change < CHANGES; change++) {
            remove(seen);
        }
        return seen;
    }

    private void receive(Following stream, long count, Map<String, List<Long>> seen) throws Exception {
        String word = UUID.randomUUID().toString().replace("-", "");
        String id = Gateway.json(gateway.post("/api/v1/cases", caseOf(word)), 201)
                .required("id")
                .asString();
        long answered = System.nanoTime();
        Map<String, Callable<Boolean>> looks = new LinkedHashMap<>();
        looks.put(READ, () -> gateway.get("/api/v1/cases/" + id).statusCode() == 200);
        looks.put(FOUND, () -> !items(gateway.get("/api/v1/cases?q=" + word)).isEmpty());
        looks.put(STREAMED, () -> stream.named(id));
        looks.put(COUNTED, () -> counted() >= count);
        Map<String, Future<Long>> found = new LinkedHashMap<>();
        try (ExecutorService lookers = Executors.newVirtualThreadPerTaskExecutor()) {
            looks.forEach((what, look) -> found.put(what, lookers.submit(() -> until(answered, look))));
        }
        for (Map.Entry<String, Future<Long>> each : found.entrySet()) {
            add(seen, each.getKey(), each.getValue().get());
        }
    }

    private void reachMark(Map<String, List<Long>> seen) throws Exception {
        long sent = System.nanoTime();
        JsonNode told = Gateway.json(gateway.post("/api/v1/cases", HELP), 201);
        // Its clock starts a little later than we have sent it, so this is rather too long than too short.
        long reached = sent + HALF.toNanos();
        Thread.sleep(Duration.ofNanos(reached - System.nanoTime()));
        String id = told.required("id").asString();
        add(
                seen,
                MAILED,
                until(
                        reached,
                        () -> items(gateway.get("/api/v1/notifications?limit=100"))
                                .valueStream()
                                .anyMatch(it -> it.path("caseId").asString("").equals(id)
                                        && it.required("channel").asString().equals("email")
                                        && it.required("state").asString().equals("handed-over"))));
    }

    private void remove(Map<String, List<Long>> seen) throws Exception {
        JsonNode client = Gateway.json(
                gateway.post("/api/v1/api-clients", "{\"name\":\"removed\",\"roles\":[\"front-line\"]}"), 201);
        String id = client.required("clientId").asString();
        Gateway removed = gateway.as(id, client.required("clientSecret").asString());
        Gateway.json(removed.get("/api/v1/cases?limit=1"), 200);
        HttpResponse<String> answer = gateway.delete("/api/v1/api-clients/" + id);
        if (answer.statusCode() != 204) {
            throw new IOException("a removal was answered " + answer.statusCode());
        }
        long answered = System.nanoTime();
        add(
                seen,
                REFUSED,
                until(answered, () -> removed.get("/api/v1/cases?limit=1").statusCode() == 403));
    }

    /** Cases of the category used here that today's report holds, as UTC and its neighbours count days. */
    private long counted() throws IOException, InterruptedException {
        JsonNode items = items(gateway.get("/api/v1/reports/cases?from=%s&to=%s&groupBy=category"
                .formatted(today.minusDays(1), today.plusDays(1))));
        return items.valueStream()
                .filter(it -> it.required("key").asString().equals(category))
                .mapToLong(it -> it.required("count").asLong())
                .sum();
    }

    private String caseOf(String word) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "kind",
                        "complaint",
                        "channel",
                        "phone",
                        "category",
                        category,
                        "customer",
                        Map.of("anonymous", true),
                        "words",
                        "等了五十分钟 " + word));
    }

    private static JsonNode items(HttpResponse<String> answer) throws IOException {
        return Gateway.json(answer, 200).required("items");
    }

    /** Nanoseconds from then until it is seen, or -1 when it is not. */
    private static long until(long then, Callable<Boolean> look) throws Exception {
        while (System.nanoTime() - then < GIVEN_UP.toNanos()) {
            if (look.call()) {
                return System.nanoTime() - then;
            }
            Thread.sleep(1);
        }
        return -1;
    }

    private static void add(Map<String, List<Long>> seen, String what, long nanos) {
        seen.computeIfAbsent(what, it -> new ArrayList<>()).add(nanos);
    }

    private static String row(List<Long> all) {
        long[] sorted = all.stream()
                .filter(it -> it >= 0)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%.0f | %.0f | %d",
                Load.percentile(sorted, 0.5),
                Load.percentile(sorted, 1),
                all.size() - sorted.length);
    }
}
