package io.calmdesk.notifications;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts notification-service. */
@SpringBootApplication
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Calmdesk notifications",
                        version = "1",
                        description = "Who is told what, by which channel, and the live stream."))
public class NotificationServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(NotificationServiceApplication.class, args);
    }
}
