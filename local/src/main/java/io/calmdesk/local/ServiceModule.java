package io.calmdesk.local;

import java.util.List;

/**
 * One of our own services: its module, its usual port, its heap in megabytes and the secrets it is trusted with.
 */
record ServiceModule(String name, int port, int heap, List<String> secrets) {

    static final int DISCOVERY_PORT = 8761;

    /** Everything the desk is made of; a further service joins with a line here. */
    static final List<ServiceModule> ALL = List.of(
            new ServiceModule("discovery", DISCOVERY_PORT, 128, List.of()),
            new ServiceModule("tenant-service", 8101, 256, List.of(Secrets.MASTER_KEY, Secrets.PROVISIONING_CLIENT)),
            new ServiceModule("case-service", 8102, 256, List.of(Secrets.MASTER_KEY)),
            new ServiceModule("notification-service", 8104, 192, List.of(Secrets.MASTER_KEY)),
            new ServiceModule("gateway", 8080, 256, List.of(Secrets.MASTER_KEY, Secrets.GATEWAY_CLIENT)));
}
