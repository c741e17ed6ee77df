package io.calmdesk.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DiscoveryIT {

    @Autowired
    private Environment environment;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void keepsWhatAnInstanceRegisters() throws Exception {
        String instance = """
                {"instance":{"instanceId":"one","hostName":"127.0.0.1","app":"CASE-SERVICE","ipAddr":"127.0.0.1",
                "vipAddress":"case-service","status":"UP","port":{"$":8102,"@enabled":"true"},
                "dataCenterInfo":{"@class":"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"}}}
                """;

        HttpResponse<String> registered = send(HttpRequest.newBuilder(address("/eureka/apps/CASE-SERVICE"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(instance))
                .build());

        assertThat(registered.statusCode()).isEqualTo(204);
        assertThat(get("/eureka/apps/CASE-SERVICE").body()).contains("8102");
    }

    @Test
    void tellsItsHealth() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "application/json")
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
