package io.calmdesk.reports;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts reporting-service. */
@SpringBootApplication
@OpenAPIDefinition(info = @Info(title = "Calmdesk reporting-service", version = "1"))
public class ReportingServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
