package io.calmdesk.crises;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The crisis room as a service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CrisisServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(CrisisServiceApplication.class, args);
    }
}
