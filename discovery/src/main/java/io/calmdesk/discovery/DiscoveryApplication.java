package io.calmdesk.discovery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/** Eureka server: keeps which instance of which service answers where. */
@SpringBootApplication
@EnableEurekaServer
public class DiscoveryApplication {

    /** Starts the register. */
    public static void main(String[] args) {
        SpringApplication.run(DiscoveryApplication.class, args);
    }
}
