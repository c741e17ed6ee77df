package io.calmdesk.tenants;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Businesses: sign-up, people, API clients and the settings every other service works by. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Calmdesk businesses",
                        version = "1",
                        description = "Sign-up, people, API clients and the settings a business works by."))
@SpringBootApplication
@ConfigurationPropertiesScan
public class TenantServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(TenantServiceApplication.class, args);
    }
}
