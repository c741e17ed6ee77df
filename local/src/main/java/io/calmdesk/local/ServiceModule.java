package io.calmdesk.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One of our own services.
 *
 * @param ports the usual ones, the first answers its health
 * @param heap at most, in megabytes
 * @param secrets that it is trusted with
 * @param needs programs without which it cannot start
 */
record ServiceModule(String name, List<Integer> ports, int heap, List<String> secrets, List<String> needs) {

    static final int DISCOVERY_PORT = 8761;

    /** Topics are made when a service starts, and only if the broker is there by then. */
    private static final List<String> STORES = List.of("mongod", "kafka");

    /** Everything the desk is made of; a further service joins with a line here. */
    static final List<ServiceModule> ALL = List.of(
            new ServiceModule("discovery", List.of(DISCOVERY_PORT), 128, List.of(), List.of()),
            new ServiceModule(
                    "tenant-service",
                    List.of(8101),
                    256,
                    List.of(Secrets.MASTER_KEY, Secrets.PROVISIONING_CLIENT),
                    STORES),
            new ServiceModule("case-service", List.of(8102), 256, List.of(Secrets.MASTER_KEY), STORES),
            new ServiceModule("crisis-service", List.of(8103), 192, List.of(Secrets.MASTER_KEY), STORES),
            new ServiceModule("notification-service", List.of(8104), 192, List.of(Secrets.MASTER_KEY), STORES),
            new ServiceModule("reporting-service", List.of(8105), 192, List.of(Secrets.MASTER_KEY), STORES),
            // Its second port is for looking after it; the first is the one for people.
            new ServiceModule(
                    "gateway", List.of(8080, 8090), 256, List.of(Secrets.MASTER_KEY, Secrets.GATEWAY_CLIENT), STORES));

    /** The services whose sources this checkout holds. */
    static List<ServiceModule> in(Path root) {
        return ALL.stream()
                .filter(module -> Files.exists(root.resolve(module.name()).resolve("src/main")))
                .toList();
    }

    static List<String> namesIn(Path root) {
        return in(root).stream().map(ServiceModule::name).toList();
    }

    int port() {
        return ports.getFirst();
    }
}
