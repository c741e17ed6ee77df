package io.calmdesk.gateway;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The only door of Calmdesk: who comes in, how much of it, and to which service it goes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    private static final int DEFAULT_PORT = 8080;
    private static final int MANAGEMENT_DISTANCE = 10;

    /** Opens the door. */
    public static void main(String[] args) {
        SpringApplication gateway = new SpringApplication(GatewayApplication.class);
        gateway.setDefaultProperties(Map.of("management.server.port", managementPort()));
        gateway.run(args);
    }

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** For what blocks: reads of the settings copy must not stand on an event loop. */
    @Bean(destroyMethod = "dispose")
    Scheduler blocking() {
        return Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "blocking");
    }

    /** Beside the door by a fixed distance, so that several gateways on one machine do not meet. */
    private static int managementPort() {
        String port = System.getenv("SERVER_PORT");
        return (port == null ? DEFAULT_PORT : Integer.parseInt(port)) + MANAGEMENT_DISTANCE;
    }
}
