package io.calmdesk.casedesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The complaint desk as a service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CaseServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(CaseServiceApplication.class, args);
    }
}
