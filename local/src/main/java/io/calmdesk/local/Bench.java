package io.calmdesk.local;

import io.calmdesk.local.process.Outside;
import io.calmdesk.local.process.Progress;
import io.calmdesk.local.story.Integration;
import io.calmdesk.local.story.Restaurant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The benchmark, run against this desk with its rate limits lifted; what starting it takes is measured before. */
final class Bench {

    private static final String LIFTED = "100000000";

    private final Premises premises;
    private final Launcher launcher;
    private final Progress progress;

    Bench(Premises premises, Launcher launcher, Progress progress) {
        Map<String, String> environment = new HashMap<>(premises.environment());
        environment.put("CALMDESK_API_RATE", LIFTED);
        environment.put("CALMDESK_PUBLIC_RATE", LIFTED);
        environment.put("CALMDESK_LOGIN_RATE", LIFTED);
        this.premises = new Premises(premises.root(), premises.home(), premises.portOffset(), environment);
        this.launcher = launcher;
        this.progress = progress;
    }

    int run() throws IOException {
        Path root = premises.root();
        LocalDesk desk = new LocalDesk(premises, launcher, progress);
        try {
            return run(root, desk);
        } finally {
            progress.say("the desk still runs without rate limits; the next ./desk up sets them again");
        }
    }

    private int run(Path root, LocalDesk desk) throws IOException {
        desk.up(true);
        desk.stop();
        Duration starting = desk.up(false);
        progress.during(
                "building the benchmark",
                () -> Outside.run(
                        root,
                        Map.of(),
                        List.of(
                                launcher.maven(),
                                "-ntp",
                                "-B",
                                "package",
                                "-Dmaven.test.skip=true",
                                "-Dspotless.check.skip=true",
                                "-pl",
                                "bench",
                                "-am")));
        Restaurant restaurant = Restaurant.withFreshName(premises.publicUrl());
        restaurant.signUp();
        Integration client = restaurant.integration(restaurant.admin(), "bench", "tenant-admin");
        List<String> command = new ArrayList<>(Launcher.jvm(List.of("-Xmx512m")));
        command.addAll(List.of("-jar", root.resolve("bench/target/bench.jar").toString()));
        int code = Outside.show(root, environment(client), command);
        new Footprint(premises).write(starting, progress);
        return code;
    }

    private Map<String, String> environment(Integration client) {
        Addresses addresses = new Addresses(premises);
        return Map.of(
                "CALMDESK_BENCH_CLIENT_ID",
                client.clientId(),
                "CALMDESK_BENCH_CLIENT_SECRET",
                client.clientSecret(),
                "CALMDESK_PUBLIC_URL",
                premises.publicUrl(),
                Addresses.MONGODB,
                addresses.mongodb(),
                Addresses.KAFKA,
                addresses.kafka());
    }
}
