package io.calmdesk.reports;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts reporting-service. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Calmdesk reports",
                        version = "1",
                        description = "What came in, what was promised, how long it took: counted from events."))
public class ReportingServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
