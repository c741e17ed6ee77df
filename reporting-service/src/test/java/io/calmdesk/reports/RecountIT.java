package io.calmdesk.reports;

import static io.calmdesk.reports.Eventually.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.Facts.Told;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In whatever order and however often facts arrive, the figures are those of a plain recount. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecountIT {

    private static final Facts CASES = new Facts(Bed.CASE_FACTS);
    private static final List<String> CATEGORIES = List.of("food", "bill", "noise");

    @LocalServerPort
    private int port;

    /** A case as a plain model has it. */
    private record Recounted(Complaint complaint, String day, String state, String category, String promise) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOrderWithRepeatsGivesTheFiguresOfAPlainRecount(long seed) throws Exception {
        Random random = new Random(seed);
        StandardTenant laowang = Bed.knownBusiness("laowang");
        List<Recounted> cases = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            cases.add(any(random, laowang.id()));
        }

        List<Told> arriving =
                cases.stream().flatMap(it -> it.complaint().facts().stream()).collect(Collectors.toList());
        for (int n = 0; n < 60; n++) {
            arriving.add(arriving.get(random.nextInt(arriving.size())));
        }
        Collections.shuffle(arriving, random);
        arriving.forEach(it -> CASES.publish(it, 1));

        Figures figures = Figures.seenBy(port, laowang, laowang.lead(), "2026-03-01", "2026-03-31");
        soon(() -> assertThat(figures.cases("state")).as("seed %s", seed).isEqualTo(counted(cases, Recounted::state)));
        soon(() -> assertThat(figures.promises()).as("seed %s", seed).isEqualTo(promises(cases)));
        assertThat(figures.cases("day")).as("seed %s", seed).isEqualTo(counted(cases, Recounted::day));
        assertThat(figures.cases("category")).as("seed %s", seed).isEqualTo(counted(cases, Recounted::category));
    }

    private static Recounted any(Random random, TenantId tenant) {
        int day = 1 + random.nextInt(28);
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        Complaint complaint =
                Complaint.received(tenant, Instant.parse("2026-03-%02dT04:00:00Z".formatted(day)), category, "phone");
        String date = "2026-03-%02d".formatted(day);
        if (random.nextInt(4) == 0) {
            return new Recounted(complaint, date, "received", category, "running");
        }
        String judged = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        complaint.judged(judged).assigned();
        boolean missed = random.nextBoolean();
        if (missed) {
            complaint.missed();
        }
        if (random.nextInt(3) == 0) {
            return new Recounted(complaint, date, "open", judged, missed ? "missed" : "running");
        }
        complaint.settled(Duration.ofMinutes(random.nextInt(600)));
        if (!missed) {
            complaint.kept();
        }
        boolean closed = random.nextBoolean();
        if (closed) {
            complaint.closed();
        }
        return new Recounted(complaint, date, closed ? "closed" : "settled", judged, missed ? "missed" : "kept");
    }

    private static Map<String, Long> counted(
            List<Recounted> cases, java.util.function.Function<Recounted, String> key) {
        return cases.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static String promises(List<Recounted> cases) {
        Map<String, Long> states = counted(cases, Recounted::promise);
        return states.getOrDefault("kept", 0L) + " " + states.getOrDefault("missed", 0L) + " "
                + states.getOrDefault("running", 0L);
    }
}
